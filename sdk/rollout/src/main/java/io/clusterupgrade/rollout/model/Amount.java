// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.rollout.model;

/**
 * A number, or a percentage of a total. Immutable and thread-safe.
 *
 * @param value the number, or the percentage
 * @param isPercent whether it is a percentage
 * @since 0.1.0
 */
public record Amount(int value, boolean isPercent) {

    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if it is negative, or a percentage over 100
     */
    public Amount {
        if (value < 0) {
            throw new IllegalArgumentException("must not be negative: " + value);
        }
        if (isPercent && value > 100) {
            throw new IllegalArgumentException("a percentage must not be over 100: " + value);
        }
    }

    /** Creates a number. */
    public static Amount number(int value) {
        return new Amount(value, false);
    }

    /** Creates a percentage. */
    public static Amount percent(int value) {
        return new Amount(value, true);
    }

    /** Returns the number that this amount is of a total; a percentage is rounded down. */
    public int roundedDown(int total) {
        return isPercent ? (int) ((long) value * total / 100) : value;
    }

    /** Returns the number that this amount is of a total; a percentage is rounded up. */
    public int roundedUp(int total) {
        return isPercent ? (int) (((long) value * total + 99) / 100) : value;
    }

    /** Returns {@code 20} or {@code 20 %}. */
    @Override
    public String toString() {
        return isPercent ? value + " %" : Integer.toString(value);
    }
}
