// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.error;

import org.jspecify.annotations.Nullable;

/**
 * A status of success came with a body that cannot be read: no JSON at all, text behind it, the wrong kind of JSON value at its root,
 * JSON without any documented member, or a body that breaks off. Thrown for reads, which did no harm; and for a write only if the
 * body shows members of its documented response, so that the cloud <em>accepted</em> it: it must not be sent again. Any other body leaves
 * the outcome of a write unknown ({@link OutcomeUnknownException}): a firewall's page has a status of success too.
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
     * Made by the library.
     *
     * @param callInfo which call
     * @param status the HTTP status, 200 to 299
     * @param requestId the cloud's id of the request, or null
     * @param problem what is wrong with the response
     * @param body the response as text, secrets redacted
     * @param cause the reader's own exception, or null
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
                status + " but the answer cannot be read: " + problem
                        + (requestId == null ? "" : " (request-id " + requestId + ")")
                        + "; the answer begins: "
                        + (body.isEmpty() ? "(empty)" : cut(body)),
                cause);
        this.status = status;
        this.requestId = requestId;
        this.excerpt = cut(body);
    }

    /** The HTTP status, 200 to 299. */
    public int status() {
        return status;
    }

    /** The cloud's id of the request; null when the response has none. */
    public @Nullable String requestId() {
        return requestId;
    }

    /** The first 512 characters of the response. */
    public String excerpt() {
        return excerpt;
    }

    /** Always true: the status says so, and for a write the documented members in the body. */
    @Override
    public boolean requestAccepted() {
        return true;
    }

    private static String cut(String body) {
        return body.length() <= EXCERPT ? body : body.substring(0, EXCERPT);
    }
}
