// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.credentials;

import io.clusterupgrade.error.CredentialsException;
import io.clusterupgrade.request.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The profiles of Alibaba's {@code config.json}, by name. Members keep their JSON values; null members are omitted.
 *
 * @param current the name of the current profile; {@code default} if the file does not name one
 * @param byName the profiles
 */
record CliProfiles(String current, Map<String, Map<String, JsonValue>> byName) {
    /**
     * Parses the text of the file.
     *
     * @param title the name of the file, for messages
     * @throws CredentialsException if the text is not a JSON object of this form
     */
    static CliProfiles of(String title, String text) {
        Map<String, @Nullable Object> root;
        try {
            root = JsonValue.of(text).asMap();
        } catch (IllegalArgumentException | IllegalStateException e) {
            // No cause: its message may quote the text.
            throw new CredentialsException(title + " is not a JSON object.", null);
        }
        Object current = root.get("current");
        if (current instanceof Map || current instanceof List) {
            throw new CredentialsException(title + " has a \"current\" that is not the name of a profile.", null);
        }
        Object profiles = root.get("profiles");
        if (profiles != null && !(profiles instanceof List)) {
            throw new CredentialsException(title + " has \"profiles\" that is not a list.", null);
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

    /** Returns the names of the profiles, without values. */
    @Override
    public String toString() {
        return "CliProfiles" + byName.keySet();
    }
}
