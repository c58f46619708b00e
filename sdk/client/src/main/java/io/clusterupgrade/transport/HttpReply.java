// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.transport;

import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP answer: status, headers, the whole body (already decompressed).
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class HttpReply {
    private final int status;
    private final Map<String, List<String>> headers;
    private final byte[] body;

    private HttpReply(int status, Map<String, List<String>> headers, byte[] body) {
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    /**
     * Makes an answer. The body array is taken over, not copied: the caller must not change it afterwards.
     *
     * @param status the HTTP status
     * @param headers header names, in any case, with their values in order of arrival
     * @param body the body; empty when there is none
     */
    public static HttpReply of(int status, Map<String, List<String>> headers, byte[] body) {
        Map<String, List<String>> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        byName.putAll(headers);
        return new HttpReply(status, byName, body);
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** Whether the status is one of 200 to 299. */
    public boolean isSuccessful() {
        return status >= 200 && status < 300;
    }

    /**
     * The first value of a header.
     *
     * @param name the header's name, in any case
     * @return the value, or null when the answer has no such header
     */
    public @Nullable String header(String name) {
        List<String> values = headers.get(name);
        return values == null || values.isEmpty() ? null : values.get(0);
    }

    /** All headers, unmodifiable; looked up in any case. */
    public Map<String, List<String>> headers() {
        return Collections.unmodifiableMap(headers);
    }

    /** The body as a read-only view, without copying. */
    public ByteBuffer body() {
        return ByteBuffer.wrap(body).asReadOnlyBuffer();
    }

    /** The number of body bytes. */
    public int bodyLength() {
        return body.length;
    }

    /** Status and body length only. */
    @Override
    public String toString() {
        return "HTTP " + status + ", " + body.length + " bytes";
    }
}
