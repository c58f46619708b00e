// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.identity.response;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the secrets in a response by the names of its members, so that messages can be shown without them. */
final class ResponseSecrets {
    private static final List<String> NAMES = List.of("secret", "token", "password");
    private static final int MAX_DEPTH = 8;

    private ResponseSecrets() {}

    /** Returns the texts of members that are named like secrets, at any depth. */
    static List<String> of(Map<String, @Nullable Object> response) {
        List<String> secrets = new ArrayList<>();
        collect(response, false, 0, secrets);
        return secrets;
    }

    private static void collect(@Nullable Object value, boolean isSecret, int depth, List<String> secrets) {
        if (depth > MAX_DEPTH) {
            return;
        }
        if (value instanceof Map<?, ?> members) {
            members.forEach(
                    (name, member) -> collect(member, isSecret || isSecret(String.valueOf(name)), depth + 1, secrets));
        } else if (value instanceof List<?> elements) {
            elements.forEach(element -> collect(element, isSecret, depth + 1, secrets));
        } else if (isSecret && value instanceof String text) {
            secrets.add(text);
        }
    }

    private static boolean isSecret(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return NAMES.stream().anyMatch(lower::contains);
    }
}
