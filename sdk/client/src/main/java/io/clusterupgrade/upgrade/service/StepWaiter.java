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

    private final CloudService service;
    private final Scheduler time;
    private final Duration limit;

    /**
     * Creates a waiter.
     *
     * @param service the service, for messages
     * @param limit how long to wait for a step
     */
    public StepWaiter(CloudService service, Scheduler time, Duration limit) {
        this.service = service;
        this.time = time;
        this.limit = limit;
    }

    /**
     * Polls until the step is over.
     *
     * @param what for messages, such as {@code pre-check 7744}
     * @param read reads the step; returns null while the service does not show it
     * @throws StartRejectedException if the step is not over in time, or the thread was interrupted
     */
    public <T> T until(String what, Supplier<@Nullable T> read, Predicate<T> isOver) {
        Deadline end = Deadline.in(limit, time);
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
                throw new StartRejectedException(service + ": " + what + " did not end within " + limit, lastError);
            }
            time.sleep(EVERY);
            mustNotBeInterrupted(service, what + " continues in the cloud");
        }
    }

    /** Rejects the start if the thread was interrupted: this is the last moment to start nothing. */
    public static void mustNotBeInterrupted(CloudService service, String state) {
        if (Thread.currentThread().isInterrupted()) {
            throw new StartRejectedException(service + ": the thread was interrupted; " + state, null);
        }
    }
}
