// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.event;

import io.clusterupgrade.request.CloudService;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to a call. It never holds a secret, a header, a query, a body or a cloud's message.
 *
 * <p>Immutable and thread-safe.
 *
 * @param call the number of the call, the same for all its events and for no other call of this process
 * @param service the service that is called
 * @param operation the cloud's own name of the operation, such as {@code UpgradeDetail}
 * @param attempt the number of the current attempt; 0 before the first
 * @param reason why the call is to be sent again; null when the event is no retry
 * @param delay the wait before it is sent again; zero when there is none or the event is no retry
 * @param status the HTTP status of the response that a retry or an end is about; 0 when there is none
 * @param code the cloud's error code in that response; empty when there is none
 * @param requestId the cloud's id of the request of that response; null when there is none
 * @param failure the simple class name of what the caller gets instead of a response, such as {@code ThrottledException} or, for a
 *     future that was cancelled, {@code CancellationException}; empty when the call succeeded or has not ended
 * @param elapsed the time since the call began, with all waits
 * @since 0.1.0
 */
public record CallEvent(
        long call,
        CloudService service,
        String operation,
        int attempt,
        @Nullable RetryReason reason,
        Duration delay,
        int status,
        String code,
        @Nullable String requestId,
        String failure,
        Duration elapsed) {}
