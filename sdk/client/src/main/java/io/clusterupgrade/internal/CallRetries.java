// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal;

import io.clusterupgrade.error.CloudException;
import io.clusterupgrade.event.RetryReason;
import io.clusterupgrade.transport.Deadline;
import io.clusterupgrade.transport.RetryBudget;
import io.clusterupgrade.transport.RetryPolicy;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The retries of one call: decides whether attempts, budget and time allow another one. Only a call that has failed once has it. */
final class CallRetries {
    private final RetryPolicy policy;
    private final RetryBudget budget;
    private final int maxAttempts;
    private final Deadline deadline;
    private final CallHistory history;
    private final Set<RetryReason> used = EnumSet.noneOf(RetryReason.class);
    private int uncounted;

    CallRetries(Pipeline pipeline, CallLimits limits, Deadline deadline, CallHistory history) {
        this.policy = pipeline.policy;
        this.budget = pipeline.budget;
        this.maxAttempts = limits.maxAttempts();
        this.deadline = deadline;
        this.history = history;
    }

    /** Returns whether a reason that justifies a single retry occurs for the first time. */
    boolean isFirst(RetryReason reason) {
        return used.add(reason);
    }

    /** Retries at once and outside attempts and budget, if the call has time left. */
    <R> AttemptResult<R> uncounted(RetryReason reason, CloudException instead) {
        uncounted++;
        return deadline.isPassed() ? new AttemptResult.Failed<>(instead) : retry(Duration.ZERO, reason, instead);
    }

    /**
     * Retries if attempts, budget and time allow it. A service that requests a longer wait than there is time ends the call now.
     *
     * @param requested the wait that the service requests; null when it requests none
     */
    <R> AttemptResult<R> counted(@Nullable Duration requested, RetryReason reason, CloudException instead) {
        int attempts = history.attempts() - uncounted;
        Duration delay = requested != null ? requested : policy.delay(attempts);
        boolean inTime = delay.compareTo(deadline.remaining()) < 0
                && (requested == null || requested.compareTo(policy.longestRetryAfter()) <= 0);
        return attempts < maxAttempts && inTime && budget.take()
                ? retry(delay, reason, instead)
                : new AttemptResult.Failed<>(instead);
    }

    private <R> AttemptResult<R> retry(Duration delay, RetryReason reason, CloudException instead) {
        history.again(reason, delay, instead);
        return new AttemptResult.Again<>(delay, instead);
    }
}
