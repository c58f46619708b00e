// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal;

import io.clusterupgrade.internal.text.Surrogates;
import io.clusterupgrade.request.JsonValue;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Writes a request body once; the bytes that are signed are the bytes that are sent. */
final class BodyWriter {
    private static final byte[] NONE = {};

    private BodyWriter() {}

    /**
     * UTF-8 JSON; no bytes for null.
     *
     * @throws IllegalArgumentException if it has half of a surrogate pair
     */
    static byte[] write(@Nullable Object body) {
        if (body == null) {
            return NONE;
        }
        String json = JsonValue.from(body).raw();
        Surrogates.check("the request's body", json);
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
