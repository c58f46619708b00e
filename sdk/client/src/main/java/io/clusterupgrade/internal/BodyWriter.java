// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal;

import io.clusterupgrade.request.JsonValue;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Writes a request body once; the bytes that are signed are the bytes that are sent. */
final class BodyWriter {
    private static final byte[] NONE = {};

    private BodyWriter() {}

    /** UTF-8 JSON; no bytes for null. */
    static byte[] write(@Nullable Object body) {
        return body == null ? NONE : JsonValue.from(body).raw().getBytes(StandardCharsets.UTF_8);
    }
}
