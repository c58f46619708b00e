// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import io.clusterupgrade.request.JsonValue;
import org.jspecify.annotations.Nullable;

/** Parses JSON without a fixed shape that the service sends as a string: settings, schemas, metadata. */
final class EmbeddedJsonText {
    private EmbeddedJsonText() {}

    /**
     * Returns the JSON in a string; null for an empty string; the value itself when it is not a string or contains no
     * JSON.
     */
    static @Nullable JsonValue unwrapped(@Nullable JsonValue value) {
        if (value == null || value.isObject() || value.isList()) {
            return value;
        }
        String text = value.asText();
        if (text.isBlank()) {
            return null;
        }
        try {
            return JsonValue.of(text);
        } catch (IllegalArgumentException e) {
            return value;
        }
    }
}
