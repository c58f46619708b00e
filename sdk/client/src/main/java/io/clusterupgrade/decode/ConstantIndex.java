// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.decode;

import io.clusterupgrade.request.OpenEnum;
import java.util.Arrays;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * An index of the constants of an {@link OpenEnum} by their exact spelling. A search compares the parser's characters, so that no
 * string is created for a known value; it goes by length and then one by one, since few constants have the same length.
 */
final class ConstantIndex {
    private final Entry[][] byLength;

    ConstantIndex(Collection<OpenEnum> constants) {
        Entry[] all = constants.stream()
                .map(constant -> new Entry(constant.value().toCharArray(), constant))
                .toArray(Entry[]::new);
        int longest = Arrays.stream(all).mapToInt(Entry::length).max().orElse(0);
        byLength = new Entry[longest + 1][];
        for (int i = 0; i <= longest; i++) {
            int length = i;
            byLength[i] =
                    Arrays.stream(all).filter(entry -> entry.length() == length).toArray(Entry[]::new);
        }
    }

    /** Returns the constant with exactly these characters, or null. */
    @Nullable OpenEnum find(char[] chars, int from, int length) {
        if (length < byLength.length) {
            for (Entry entry : byLength[length]) {
                if (Arrays.equals(entry.chars, 0, length, chars, from, from + length)) {
                    return entry.constant;
                }
            }
        }
        return null;
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Entry(char[] chars, OpenEnum constant) {
        int length() {
            return chars.length;
        }
    }
}
