// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.decode;

import io.clusterupgrade.request.OpenWord;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * The constants of a type of word by their exact spelling, found by the characters a parser keeps, so that no text is made of a
 * known word. By length and then one by one: few are of the same length.
 */
final class KnownSpellings {
    private final OpenWord[][] byLength;

    KnownSpellings(Collection<OpenWord> words) {
        int longest = words.stream().mapToInt(KnownSpellings::length).max().orElse(0);
        byLength = new OpenWord[longest + 1][];
        for (int i = 0; i <= longest; i++) {
            int length = i;
            byLength[i] = words.stream().filter(word -> length(word) == length).toArray(OpenWord[]::new);
        }
    }

    @Nullable OpenWord find(char[] chars, int from, int length) {
        if (length < byLength.length) {
            for (OpenWord word : byLength[length]) {
                if (isSpelled(word.value(), chars, from)) {
                    return word;
                }
            }
        }
        return null;
    }

    private static boolean isSpelled(String word, char[] chars, int from) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) != chars[from + i]) {
                return false;
            }
        }
        return true;
    }

    private static int length(OpenWord word) {
        return word.value().length();
    }
}
