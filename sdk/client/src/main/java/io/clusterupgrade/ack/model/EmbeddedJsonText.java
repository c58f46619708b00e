// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import io.clusterupgrade.request.JsonValue;
import org.jspecify.annotations.Nullable;

/** JSON of no fixed shape that travels as a text: settings, schemas, metadata. */
final class EmbeddedJsonText {
    private EmbeddedJsonText() {}

    /** The JSON inside a text; null for an empty text; the value as it came when it is no text or holds no JSON. */
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
