// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.css.request;

import io.clusterupgrade.internal.request.Checks;
import java.util.List;

/** Checks the names of indices of a snapshot by the rules of the documents (see sdk/docs/wire/css.md#createsnapshot). */
final class IndexNames {
    private static final int LONGEST = 1024;
    private static final String FORBIDDEN = "\"\\<|>/?";

    private IndexNames() {}

    static List<String> check(String property, List<String> values) {
        List<String> names = Checks.names(property, values);
        for (String name : names) {
            if (name.chars().anyMatch(IndexNames::isForbidden)) {
                throw new IllegalArgumentException(
                        property + " must be without blanks, upper case and " + FORBIDDEN + ": " + name);
            }
        }
        int length = String.join(",", names).length();
        if (length > LONGEST) {
            throw new IllegalArgumentException(
                    property + " must be " + LONGEST + " characters at most, commas included: " + length);
        }
        return names;
    }

    private static boolean isForbidden(int character) {
        return Character.isWhitespace(character)
                || Character.isUpperCase(character)
                || FORBIDDEN.indexOf(character) >= 0;
    }
}
