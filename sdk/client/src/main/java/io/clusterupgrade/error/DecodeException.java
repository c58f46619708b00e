// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.error;

import org.jspecify.annotations.Nullable;

/**
 * Thrown when a response with a success status has a body that cannot be parsed: no JSON, text after the JSON, the
 * wrong type of JSON value at the root, JSON without any documented field, or a truncated body. It is thrown for
 * reads, which have no effect; and for a write only if the body has fields of its documented response, so that the
 * service <em>accepted</em> it: do not send it again. Any other body leaves the outcome of a write unknown
 * ({@link OutcomeUnknownException}): a page of a firewall can have a success status too.
 *
 * @since 0.1.0
 */
public final class DecodeException extends CloudException {
    private static final long serialVersionUID = 1L;
    private static final int EXCERPT = 512;

    private final int status;
    private final @Nullable String requestId;
    private final String excerpt;

    /**
     * Creates the exception; for use by the library.
     *
     * @param callInfo the call that failed
     * @param status the HTTP status, 200 to 299
     * @param requestId the service's id of the request, or null
     * @param problem the problem of the response
     * @param body the response as text, secrets redacted
     * @param cause the exception of the parser, or null
     */
    public DecodeException(
            CallInfo callInfo,
            int status,
            @Nullable String requestId,
            String problem,
            String body,
            @Nullable Throwable cause) {
        super(
                callInfo,
                status + " but the response cannot be parsed: " + problem
                        + (requestId == null ? "" : " (request-id " + requestId + ")")
                        + "; the response begins with: "
                        + (body.isEmpty() ? "(empty)" : cut(body)),
                cause);
        this.status = status;
        this.requestId = requestId;
        this.excerpt = cut(body);
    }

    /** Returns the HTTP status, 200 to 299. */
    public int status() {
        return status;
    }

    /** Returns the service's id of the request; null when the response has none. */
    public @Nullable String requestId() {
        return requestId;
    }

    /** Returns the first 512 characters of the response. */
    public String excerpt() {
        return excerpt;
    }

    /** Returns true: the status is a success, and the body of a write has documented fields. */
    @Override
    public boolean requestAccepted() {
        return true;
    }

    private static String cut(String body) {
        return body.length() <= EXCERPT ? body : body.substring(0, EXCERPT);
    }
}
