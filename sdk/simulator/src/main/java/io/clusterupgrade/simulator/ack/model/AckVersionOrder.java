// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.ack.model;

import java.util.Comparator;

/**
 * The order of ACK versions such as {@code 1.32.1-aliyun.1} (see sdk/docs/wire/ack.md#identifiers-and-times).
 *
 * @since 0.1.0
 */
public final class AckVersionOrder {
    /** Compares versions number by number; the oldest comes first. */
    public static final Comparator<String> OLDEST_FIRST = AckVersionOrder::compare;

    private AckVersionOrder() {}

    /** Returns the number at this index of {@code 1.32.1-aliyun.1}, or 0 if there is none. */
    public static int number(String version, int index) {
        String[] numbers = numbers(version);
        return index < numbers.length && !numbers[index].isEmpty() ? Integer.parseInt(numbers[index]) : 0;
    }

    private static int compare(String left, String right) {
        int length = Math.max(numbers(left).length, numbers(right).length);
        for (int i = 0; i < length; i++) {
            int order = Integer.compare(number(left, i), number(right, i));
            if (order != 0) {
                return order;
            }
        }
        return left.compareTo(right);
    }

    private static String[] numbers(String version) {
        return version.split("[^0-9]+", -1);
    }
}
