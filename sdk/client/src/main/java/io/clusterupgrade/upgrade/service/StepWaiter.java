// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.service;

import io.clusterupgrade.error.CloudException;
import io.clusterupgrade.error.NotFoundException;
import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.transport.Deadline;
import io.clusterupgrade.transport.Scheduler;
import io.clusterupgrade.upgrade.model.StartRejectedException;
import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Waits in the calling thread for the steps before a start. Polls every 10 seconds, as the vendor's own tools do. */
public final class StepWaiter {
    private static final Duration EVERY = Duration.ofSeconds(10);

    private final StartSteps steps;
    private final Scheduler time;
    private final Duration limit;

    /**
     * Creates a waiter.
     *
     * @param steps reports what is waited for
     * @param limit how long to wait for a step
     */
    public StepWaiter(StartSteps steps, Scheduler time, Duration limit) {
        this.steps = steps;
        this.time = time;
        this.limit = limit;
    }

    /**
     * Polls until the step is over. That is reported as the begin of the step; the caller reports how it ended.
     *
     * @param what for messages, such as {@code pre-check 7744}
     * @param read reads the step; returns null while the service does not show it
     * @throws StartRejectedException if the step is not over in time, or the thread was interrupted
     */
    public <T> T until(String what, Supplier<@Nullable T> read, Predicate<T> isOver) {
        Deadline end = Deadline.in(limit, time);
        steps.begin(what);
        CloudException lastError = null;
        while (true) {
            try {
                T seen = read.get();
                lastError = null;
                if (seen != null && isOver.test(seen)) {
                    return seen;
                }
            } catch (CloudException e) {
                if (!PollErrors.isTemporary(e) && !(e instanceof NotFoundException)) {
                    throw e;
                }
                lastError = e;
            }
            if (end.isPassed()) {
                throw new StartRejectedException(
                        steps.service() + ": " + what + " did not end within " + limit, lastError);
            }
            time.sleep(EVERY);
            steps.proceed();
            mustNotBeInterrupted(steps.service(), what + " continues in the cloud");
        }
    }

    /** Rejects the start if the thread was interrupted: this is the last moment to start nothing. */
    public static void mustNotBeInterrupted(CloudService service, String state) {
        if (Thread.currentThread().isInterrupted()) {
            throw new StartRejectedException(service + ": the thread was interrupted; " + state, null);
        }
    }
}
