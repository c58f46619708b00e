// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal.recording;

import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.event.RetryReason;
import io.clusterupgrade.request.Operation;
import io.clusterupgrade.transport.HttpExchange;
import io.clusterupgrade.transport.HttpRequest;
import io.clusterupgrade.transport.Scheduler;
import org.jspecify.annotations.Nullable;

/** Records the attempts of one call. Thread-safe. */
public final class CallRecorder {
    final ExchangeLog log;
    final Operation<?, ?> operation;
    final Scheduler scheduler;
    final long number;

    CallRecorder(ExchangeLog log, Operation<?, ?> operation, Scheduler scheduler, long number) {
        this.log = log;
        this.operation = operation;
        this.scheduler = scheduler;
        this.number = number;
    }

    /**
     * Returns an exchange that does the same and is recorded when it ends. What a write sends is recorded before it is sent, too, so
     * that a process that is killed meanwhile leaves a trace of it.
     *
     * @param attempt the number of the attempt, from 1
     * @param reason why this attempt is made; null for the first
     * @param signedWith the credentials that the request is signed with; null when it is not signed
     */
    public HttpExchange recorded(
            HttpExchange exchange,
            HttpRequest request,
            int attempt,
            @Nullable RetryReason reason,
            @Nullable Credentials signedWith) {
        return log.isOpen()
                ? new RecordedHttpExchange(exchange, new ExchangeEntry(this, request, attempt, reason, signedWith))
                : exchange;
    }
}
