// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.credentials;

import io.clusterupgrade.error.CredentialsException;
import io.clusterupgrade.request.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Alibaba's {@code config.json}: profiles by name, values as text.
 *
 * @param current the name of the profile in use; {@code default} when the file does not say
 * @param byName the profiles
 */
record CliProfiles(String current, Map<String, Map<String, String>> byName) {
    /**
     * Reads the file's text.
     *
     * @param title what is read, for messages
     * @throws CredentialsException if it is no JSON object
     */
    static CliProfiles of(String title, String text) {
        Map<String, @Nullable Object> root;
        try {
            root = JsonValue.of(text).asMap();
        } catch (IllegalArgumentException | IllegalStateException e) {
            // Without the cause: its message may show a piece of the text.
            throw new CredentialsException(title + " is no JSON object.", null);
        }
        Map<String, Map<String, String>> byName = new LinkedHashMap<>();
        if (root.get("profiles") instanceof List<?> profiles) {
            for (Object profile : profiles) {
                if (profile instanceof Map<?, ?> members && members.get("name") instanceof String name) {
                    byName.putIfAbsent(name, texts(members));
                }
            }
        }
        return new CliProfiles(root.get("current") instanceof String name ? name : "default", byName);
    }

    private static Map<String, String> texts(Map<?, ?> members) {
        Map<String, String> texts = new LinkedHashMap<>();
        members.forEach((name, value) -> {
            if (value instanceof String || value instanceof Number || value instanceof Boolean) {
                texts.put(String.valueOf(name), String.valueOf(value));
            }
        });
        return texts;
    }

    /** Names only. */
    @Override
    public String toString() {
        return "CliProfiles" + byName.keySet();
    }
}
