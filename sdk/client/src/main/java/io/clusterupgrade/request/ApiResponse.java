// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.request;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A successful answer with everything around the value.
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
    private final List<DecodeWarning> reports;

    /**
     * Made by the library.
     *
     * @param value the decoded value
     * @param status the HTTP status
     * @param headers answers the response's headers, always the same
     * @param requestId the cloud's id of the request, or null
     * @param attempts how often the call was sent
     * @param body the body in UTF-8, not copied
     * @param reports members that could not be read
     */
    public ApiResponse(
            R value,
            int status,
            Supplier<Map<String, List<String>>> headers,
            @Nullable String requestId,
            int attempts,
            ByteBuffer body,
            List<DecodeWarning> reports) {
        this.value = value;
        this.status = status;
        this.headers = headers;
        this.requestId = requestId;
        this.attempts = attempts;
        this.body = body;
        this.reports = List.copyOf(reports);
    }

    /** The decoded value. */
    public R value() {
        return value;
    }

    /** The HTTP status, 200 to 299. */
    public int status() {
        return status;
    }

    /** The response's headers, named as the server wrote them, in an unmodifiable map that is looked up in any case. */
    public Map<String, List<String>> headers() {
        return headers.get();
    }

    /** The cloud's id of the request, to quote in a support ticket, without the call's secrets; null when the response has none. */
    public @Nullable String requestId() {
        return requestId;
    }

    /** How often the call was sent, 1 or more. */
    public int attempts() {
        return attempts;
    }

    /** The body as text, whatever encoding it came in; members that the model does not know can be found here. */
    public String rawBody() {
        return StandardCharsets.UTF_8.decode(body.duplicate()).toString();
    }

    /** The members that could not be read and took their neutral value; empty when all went well. */
    public List<DecodeWarning> reports() {
        return reports;
    }

    @Override
    public String toString() {
        return "ApiResponse[status=" + status + ", requestId=" + requestId + ", attempts=" + attempts + ", "
                + body.remaining() + " bytes]";
    }
}
