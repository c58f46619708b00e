// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.temporal.internal;

import io.temporal.workflow.CancellationScope;
import io.temporal.workflow.Promise;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The timer of a rollout. A timer that rings before it is needed is kept: another one for each decision would cost two events each
 * time.
 */
final class WakeUp {
    private @Nullable Promise<Void> timer;
    private @Nullable CancellationScope scope;
    private Instant due = Instant.MAX;

    /**
     * Waits until a time or until something has arrived.
     *
     * @param at the time; null for none
     */
    void await(@Nullable Instant at, Supplier<Boolean> hasArrived) {
        if (at != null && (timer == null || at.isBefore(due))) {
            set(at);
        }
        Promise<Void> ringing = timer;
        Workflow.await(() -> hasArrived.get() || (ringing != null && ringing.isCompleted()));
        if (ringing != null && ringing.isCompleted()) {
            timer = null;
            due = Instant.MAX;
        }
    }

    private void set(Instant at) {
        if (scope != null) {
            scope.cancel();
        }
        Duration delay = Duration.between(FleetRun.now(), at);
        Duration wait = delay.compareTo(Duration.ofMillis(1)) < 0 ? Duration.ofMillis(1) : delay;
        CancellationScope next = Workflow.newCancellationScope(() -> timer = Workflow.newTimer(wait));
        next.run();
        scope = next;
        due = at;
    }
}
