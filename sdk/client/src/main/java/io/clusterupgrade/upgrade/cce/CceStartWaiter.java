// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.cce;

import io.clusterupgrade.error.CloudException;
import io.clusterupgrade.error.NotFoundException;
import io.clusterupgrade.transport.Deadline;
import io.clusterupgrade.transport.Scheduler;
import io.clusterupgrade.upgrade.model.StartRejectedException;
import io.clusterupgrade.upgrade.service.PollErrors;
import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Waits in the calling thread for the steps before a start. Polls every 10 seconds, as the vendor's own tools do. */
final class CceStartWaiter {
    private static final Duration EVERY = Duration.ofSeconds(10);

    private final Scheduler time;
    private final Duration limit;

    CceStartWaiter(Scheduler time, Duration limit) {
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
    <T> T until(String what, Supplier<@Nullable T> read, Predicate<T> isOver) {
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
                throw new StartRejectedException("CCE: " + what + " did not end within " + limit, lastError);
            }
            time.sleep(EVERY);
            mustNotBeInterrupted(what + " continues in the cloud");
        }
    }

    /** Rejects the start if the thread was interrupted: this is the last moment to start nothing. */
    static void mustNotBeInterrupted(String state) {
        if (Thread.currentThread().isInterrupted()) {
            throw new StartRejectedException("CCE: the thread was interrupted; " + state, null);
        }
    }
}
