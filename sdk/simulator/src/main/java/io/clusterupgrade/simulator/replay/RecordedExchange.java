// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One attempt of a call, as it was recorded: a request and its response or failure. Secrets in it are replaced by {@code ****}.
 *
 * @param call the number of the call, the same for all its attempts and for no other call of the recording
 * @param attempt the number of the attempt, from 1
 * @param operation the service's name of the operation
 * @param isRead whether the operation changes nothing
 * @param at when the attempt began
 * @param took the time until its response or failure
 * @param request what was sent
 * @param response the response; null if none arrived completely
 * @param failure what is known of a failed attempt; null if a response arrived
 * @param retryReason why the call was sent again after this attempt, such as {@code THROTTLED}; empty if it was not
 * @since 0.1.0
 */
public record RecordedExchange(
        long call,
        int attempt,
        String operation,
        boolean isRead,
        Instant at,
        Duration took,
        Request request,
        @Nullable Response response,
        @Nullable Failure failure,
        String retryReason) {
    private static final int SERVER_ERROR = 500;
    private static final int TOO_MANY_REQUESTS = 429;

    /**
     * A recorded request as the client sent it, without secrets.
     *
     * @param method HTTP method
     * @param path path, still encoded
     * @param query query without question mark, still encoded; empty if there is none
     * @param headers the recorded headers
     * @param body text of the body; empty for none
     */
    public record Request(String method, String path, String query, Map<String, String> headers, String body) {
        /** Copies the headers. */
        public Request {
            headers = Map.copyOf(headers);
        }
    }

    /**
     * A recorded response as the service sent it, without secrets.
     *
     * @param status HTTP status
     * @param headers the recorded headers
     * @param body text of the body; empty for none
     * @param isTruncated whether the body is only its beginning, because it was longer than the limit of the recorder
     */
    public record Response(int status, Map<String, String> headers, String body, boolean isTruncated) {
        /** Copies the headers. */
        public Response {
            headers = Map.copyOf(headers);
        }
    }

    /**
     * What is known of an attempt without a complete response.
     *
     * @param kind {@code CONNECT}, {@code BROKEN}, {@code TIMEOUT}, {@code TOO_LARGE}, {@code CANCELLED}, {@code LOCAL_FAULT}; or
     *     {@code UNFINISHED} if the recording ends before the end of a write
     * @param isSent whether the service may have received the request
     * @param status the status of a response whose body is incomplete; 0 if none arrived
     * @param headers the recorded headers of that response
     * @param message the message of the client
     */
    public record Failure(String kind, boolean isSent, int status, Map<String, String> headers, String message) {
        /** Copies the headers. */
        public Failure {
            headers = Map.copyOf(headers);
        }
    }

    /** Returns when the response arrived, or the attempt failed. */
    public Instant end() {
        return at.plus(took);
    }

    /** Returns whether the attempt shows a fault that passes, rather than the state of the service: it failed, or was sent again. */
    public boolean isTransient() {
        return response == null
                || !retryReason.isEmpty()
                || response.status() >= SERVER_ERROR
                || response.status() == TOO_MANY_REQUESTS;
    }

    RecordedExchange retriedBecause(String reason) {
        return new RecordedExchange(call, attempt, operation, isRead, at, took, request, response, failure, reason);
    }
}
