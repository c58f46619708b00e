// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.micrometer;

import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.upgrade.UpgradeListener;
import io.clusterupgrade.upgrade.model.UpgradeEvent;
import io.clusterupgrade.upgrade.model.UpgradeOutcome;
import io.clusterupgrade.upgrade.model.UpgradeState;
import io.micrometer.observation.Observation;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One watch: its observation, and its place in the gauges. Thread-safe: a cancelled future may end it while a poll is in progress. */
final class WatchedUpgrade implements UpgradeListener {
    private final UpgradeContext context;
    private final Observation observation;
    private final UpgradeGauges gauges;
    private final UpgradeListener next;
    private UpgradeState state = UpgradeState.UNKNOWN;
    private boolean ended;

    WatchedUpgrade(UpgradeContext context, Observation observation, UpgradeGauges gauges, UpgradeListener next) {
        this.context = context;
        this.observation = observation;
        this.gauges = gauges;
        this.next = next;
    }

    Observation observation() {
        return observation;
    }

    void start() {
        observation.start();
        gauges.enter(service(), state);
    }

    @Override
    public void onEvent(UpgradeEvent event) {
        try {
            record(event);
        } finally {
            next.onEvent(event);
        }
    }

    private synchronized void record(UpgradeEvent event) {
        if (ended) {
            return;
        }
        if (event instanceof UpgradeEvent.StateChanged changed) {
            context.update(changed.now());
            gauges.leave(service(), state);
            state = changed.now().state();
            gauges.enter(service(), state);
            event("state." + state.name().toLowerCase(Locale.ROOT), event.toString());
        } else if (event instanceof UpgradeEvent.StepChanged changed) {
            context.update(changed.now());
            event("step.changed", event.toString());
        } else if (event instanceof UpgradeEvent.NodeDone done) {
            context.update(done.now());
            event("node.done", event.toString());
        } else if (event instanceof UpgradeEvent.Stalled) {
            event("stalled", "nothing has changed for a long time");
        } else if (event instanceof UpgradeEvent.TaskMissing) {
            event("task.missing", "the task is not found");
        } else if (event instanceof UpgradeEvent.PollFailed failed) {
            event("poll.failed", "poll failed: " + failed.cause().getClass().getSimpleName());
        }
    }

    private void event(String name, String detail) {
        observation.event(Observation.Event.of(name, detail));
    }

    /** Ends it, once. Exactly one of both is given. */
    synchronized void end(@Nullable UpgradeOutcome outcome, @Nullable Throwable failure) {
        if (ended) {
            return;
        }
        ended = true;
        gauges.leave(service(), state);
        if (failure != null) {
            observation.error(failure);
            context.end(UpgradeState.UNKNOWN.name());
        } else if (outcome instanceof UpgradeOutcome.StillRunning) {
            context.end("STILL_RUNNING");
        } else if (outcome != null) {
            context.end(outcome.state().name());
        }
        observation.stop();
    }

    private CloudService service() {
        return context.upgrade().service();
    }
}
