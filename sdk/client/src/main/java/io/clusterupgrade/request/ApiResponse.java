// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.request;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A successful response: the decoded value with status, headers, request id and body.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <R> the type of the value
 * @since 0.1.0
 */
public final class ApiResponse<R> {
    private final R value;
    private final int status;
    private final Supplier<Map<String, List<String>>> headers;
    private final @Nullable String requestId;
    private final int attempts;
    private final ByteBuffer body;
    private final List<DecodeWarning> warnings;

    /**
     * Creates a response; for the library only.
     *
     * @param value the decoded value
     * @param status the HTTP status
     * @param headers returns the response's headers, always the same
     * @param requestId the cloud's id of the request, or null
     * @param attempts how many attempts the call took
     * @param body the body in UTF-8; it is not copied
     * @param warnings members that could not be read
     */
    public ApiResponse(
            R value,
            int status,
            Supplier<Map<String, List<String>>> headers,
            @Nullable String requestId,
            int attempts,
            ByteBuffer body,
            List<DecodeWarning> warnings) {
        this.value = value;
        this.status = status;
        this.headers = headers;
        this.requestId = requestId;
        this.attempts = attempts;
        this.body = body;
        this.warnings = List.copyOf(warnings);
    }

    /** Returns the decoded value. */
    public R value() {
        return value;
    }

    /** Returns the HTTP status, 200 to 299. */
    public int status() {
        return status;
    }

    /** Returns the response's headers, with the server's spelling, in an unmodifiable map whose look-ups ignore case. */
    public Map<String, List<String>> headers() {
        return headers.get();
    }

    /** Returns the service's id of the request, for support tickets, with the call's secrets redacted; null if the response has none. */
    public @Nullable String requestId() {
        return requestId;
    }

    /** Returns how many attempts the call took, 1 or more. */
    public int attempts() {
        return attempts;
    }

    /** Returns the body as text, decoded from its encoding. It has also the members that the model does not know. */
    public String rawBody() {
        return StandardCharsets.UTF_8.decode(body.duplicate()).toString();
    }

    /** Returns the members that could not be read and have their neutral value; empty if there are none. */
    public List<DecodeWarning> warnings() {
        return warnings;
    }

    @Override
    public String toString() {
        return "ApiResponse[status=" + status + ", requestId=" + requestId + ", attempts=" + attempts + ", "
                + body.remaining() + " bytes]";
    }
}
