// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.decode;

import io.clusterupgrade.request.OpenEnum;
import java.util.Arrays;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * The constants of a type of word by their exact spelling, found by the characters a parser keeps, so that no text is made of a
 * known word. By length and then one by one: few are of the same length.
 */
final class ConstantIndex {
    private final Spelling[][] byLength;

    ConstantIndex(Collection<OpenEnum> values) {
        Spelling[] all = values.stream()
                .map(word -> new Spelling(word.value().toCharArray(), word))
                .toArray(Spelling[]::new);
        int longest = Arrays.stream(all).mapToInt(Spelling::length).max().orElse(0);
        byLength = new Spelling[longest + 1][];
        for (int i = 0; i <= longest; i++) {
            int length = i;
            byLength[i] =
                    Arrays.stream(all).filter(word -> word.length() == length).toArray(Spelling[]::new);
        }
    }

    @Nullable OpenEnum find(char[] chars, int from, int length) {
        if (length < byLength.length) {
            for (Spelling known : byLength[length]) {
                if (Arrays.equals(known.letters, 0, length, chars, from, from + length)) {
                    return known.word;
                }
            }
        }
        return null;
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Spelling(char[] letters, OpenEnum word) {
        int length() {
            return letters.length;
        }
    }
}
