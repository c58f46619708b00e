// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.credentials;

import io.clusterupgrade.error.CredentialsException;
import io.clusterupgrade.request.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Alibaba's {@code config.json}: profiles by name, members as they stand there; those that are null are left out.
 *
 * @param current the name of the profile in use; {@code default} when the file does not say
 * @param byName the profiles
 */
record CliProfiles(String current, Map<String, Map<String, JsonValue>> byName) {
    /**
     * Reads the file's text.
     *
     * @param title what is read, for messages
     * @throws CredentialsException if it is no JSON object of the kind
     */
    static CliProfiles of(String title, String text) {
        Map<String, @Nullable Object> root;
        try {
            root = JsonValue.of(text).asMap();
        } catch (IllegalArgumentException | IllegalStateException e) {
            // Without the cause: its message may show a piece of the text.
            throw new CredentialsException(title + " is no JSON object.", null);
        }
        Object current = root.get("current");
        if (current instanceof Map || current instanceof List) {
            throw new CredentialsException(title + " has a \"current\" that is no name of a profile.", null);
        }
        Object profiles = root.get("profiles");
        if (profiles != null && !(profiles instanceof List)) {
            throw new CredentialsException(title + " has \"profiles\" that are no list.", null);
        }
        String name = current == null ? "" : String.valueOf(current);
        return new CliProfiles(
                name.isBlank() ? "default" : name, profiles == null ? Map.of() : named((List<?>) profiles));
    }

    private static Map<String, Map<String, JsonValue>> named(List<?> profiles) {
        Map<String, Map<String, JsonValue>> byName = new LinkedHashMap<>();
        for (Object profile : profiles) {
            if (profile instanceof Map<?, ?> members) {
                Object name = members.get("name");
                if (name instanceof String || name instanceof Number) {
                    byName.putIfAbsent(String.valueOf(name), values(members));
                }
            }
        }
        return byName;
    }

    private static Map<String, JsonValue> values(Map<?, ?> members) {
        Map<String, JsonValue> values = new LinkedHashMap<>();
        members.forEach((name, value) -> {
            if (value != null) {
                values.put(String.valueOf(name), JsonValue.from(value));
            }
        });
        return values;
    }

    /** Names only. */
    @Override
    public String toString() {
        return "CliProfiles" + byName.keySet();
    }
}
