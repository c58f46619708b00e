// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal.text;

/** Finds half characters: a surrogate without its pair has no UTF-8, and Java silently writes {@code ?} instead. */
public final class Surrogates {
    private Surrogates() {}

    /** Where the first surrogate stands that has no pair; -1 when there is none. */
    public static int unpairedIn(String text) {
        int codePoint;
        for (int i = 0; i < text.length(); i += Character.charCount(codePoint)) {
            codePoint = text.codePointAt(i);
            if (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE) {
                return i;
            }
        }
        return -1;
    }

    /**
     * Rejects a text that would not be sent as it is.
     *
     * @param name what the text is, for the message, which does not show it
     * @throws IllegalArgumentException if it has half of a surrogate pair
     */
    public static void check(String name, String text) {
        int index = unpairedIn(text);
        if (index >= 0) {
            throw new IllegalArgumentException(
                    name + " must be whole characters; at index " + index + " is half of a surrogate pair");
        }
    }
}
