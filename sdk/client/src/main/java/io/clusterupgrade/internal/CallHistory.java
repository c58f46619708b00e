// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal;

import io.clusterupgrade.error.CallInfo;
import io.clusterupgrade.error.CloudException;
import io.clusterupgrade.error.PreviousAttempt;
import io.clusterupgrade.event.CallEvent;
import io.clusterupgrade.event.CallListener;
import io.clusterupgrade.event.RetryReason;
import io.clusterupgrade.request.ApiResponse;
import io.clusterupgrade.request.Operation;
import io.clusterupgrade.transport.Scheduler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Records what happens to a call: reports each event to listeners, and lists the attempts in exceptions. Reports the end once. */
final class CallHistory {
    private static final AtomicLong CALLS = new AtomicLong();

    private final Operation<?, ?> operation;
    private final Listeners listeners;
    private final Scheduler scheduler;
    private final long number;
    private final long startedAt;
    private final AtomicInteger attempts = new AtomicInteger();
    private final AtomicBoolean ended = new AtomicBoolean();
    private final List<PreviousAttempt> earlier = new ArrayList<>(0);

    CallHistory(Operation<?, ?> operation, Listeners listeners, Scheduler scheduler) {
        this.operation = operation;
        this.listeners = listeners;
        this.scheduler = scheduler;
        this.number = listeners.isEmpty() ? 0 : CALLS.incrementAndGet();
        this.startedAt = scheduler.nanoTime();
    }

    /** Records the start of the call. */
    void begun() {
        report(CallListener::callStarted, null, Duration.ZERO, ResponseSummary.NONE);
    }

    /** Records the start of an attempt. */
    void attempt() {
        attempts.incrementAndGet();
        report(CallListener::attemptStarted, null, Duration.ZERO, ResponseSummary.NONE);
    }

    /** Records that the call is retried instead of failing with this exception. */
    void again(RetryReason reason, Duration delay, CloudException instead) {
        ResponseSummary verdict = ResponseSummary.of(instead);
        earlier.add(
                new PreviousAttempt(attempts(), reason, delay, verdict.status(), verdict.code(), verdict.requestId()));
        report(CallListener::callRetried, reason, delay, verdict);
    }

    /** Records the end of the call, once. */
    void succeeded(ApiResponse<?> response) {
        if (!listeners.isEmpty()) {
            end(new ResponseSummary(response.status(), "", response.requestId()), "");
        }
    }

    /** Records the end of the call, once. */
    void failed(Throwable thrown) {
        String name = thrown.getClass().getSimpleName();
        end(ResponseSummary.of(thrown), name.isEmpty() ? thrown.getClass().getName() : name);
    }

    /** Returns the number of attempts. */
    int attempts() {
        return attempts.get();
    }

    /** Returns why the current attempt is made; null for the first. */
    @Nullable RetryReason retryReason() {
        return earlier.isEmpty() ? null : earlier.get(earlier.size() - 1).reason();
    }

    /** For an exception that is made now. */
    CallInfo callInfo() {
        return new CallInfo(operation.service(), operation.name(), attempts(), earlier);
    }

    private void end(ResponseSummary verdict, String failure) {
        if (ended.compareAndSet(false, true) && !listeners.isEmpty()) {
            listeners.report(CallListener::callEnded, event(null, Duration.ZERO, verdict, failure));
        }
    }

    private void report(
            BiConsumer<CallListener, CallEvent> method,
            @Nullable RetryReason reason,
            Duration delay,
            ResponseSummary verdict) {
        if (!listeners.isEmpty() && !ended.get()) {
            listeners.report(method, event(reason, delay, verdict, ""));
        }
    }

    private CallEvent event(@Nullable RetryReason reason, Duration delay, ResponseSummary verdict, String failure) {
        return new CallEvent(
                number,
                operation.service(),
                operation.name(),
                attempts(),
                reason,
                delay,
                verdict.status(),
                verdict.code(),
                verdict.requestId(),
                failure,
                Duration.ofNanos(scheduler.nanoTime() - startedAt));
    }
}
