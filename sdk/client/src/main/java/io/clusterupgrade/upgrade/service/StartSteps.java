// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.service;

import io.clusterupgrade.internal.text.InvisibleCharacters;
import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.transport.Scheduler;
import io.clusterupgrade.upgrade.model.UpgradeEvent;
import io.clusterupgrade.upgrade.model.UpgradeStep;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reports the parts of a start, one after the other, as events and as INFO lines: checks and snapshots may take half an hour, and an
 * operator must see which of them is in progress. Not thread-safe: the thread of the start uses it.
 */
public final class StartSteps {
    private static final Logger LOG = LoggerFactory.getLogger(StartSteps.class);
    private static final Duration REPEAT = Duration.ofMinutes(5);

    private final CloudService service;
    private final String clusterId;
    private final Scheduler time;
    private final Consumer<UpgradeEvent> listener;
    private @Nullable String name;
    private Instant began = Instant.EPOCH;
    private long reported;

    /**
     * Creates a reporter.
     *
     * @param listener receives the events; must not throw
     */
    public StartSteps(UpgradeService<?> upgrades, Consumer<UpgradeEvent> listener) {
        this(upgrades.service(), upgrades.clusterId(), upgrades.client().scheduler(), listener);
    }

    /** Creates a reporter that only logs. */
    public StartSteps(CloudService service, String clusterId, Scheduler time) {
        this(service, clusterId, time, event -> {});
    }

    private StartSteps(CloudService service, String clusterId, Scheduler time, Consumer<UpgradeEvent> listener) {
        this.service = service;
        this.clusterId = clusterId;
        this.time = time;
        this.listener = listener;
    }

    CloudService service() {
        return service;
    }

    /** Reports that a part begins. It is the current one until it is done or has failed. */
    public void begin(String part) {
        name = part;
        began = time.now();
        report(part, UpgradeStep.State.RUNNING, null);
    }

    /** Reports again that the current part is in progress, if that was not reported for some minutes. */
    public void proceed() {
        if (name != null && NanoTime.between(reported, time.nanoTime()).compareTo(REPEAT) >= 0) {
            report(name, UpgradeStep.State.RUNNING, "for " + elapsed().toMinutes() + " min");
        }
    }

    /** Reports something new about the current part, which stays in progress. */
    public void note(String message) {
        if (name != null) {
            report(name, UpgradeStep.State.RUNNING, message);
        }
    }

    /** Reports that the current part is done. */
    public void done(@Nullable String message) {
        end(UpgradeStep.State.DONE, message);
    }

    /** Reports that a part was done before this start came to it. */
    public void found(String part, @Nullable String message) {
        name = part;
        began = time.now();
        done(message);
    }

    /** Reports that the current part has failed; does nothing if none is in progress. */
    public void failed(@Nullable String message) {
        end(UpgradeStep.State.FAILED, message);
    }

    private void end(UpgradeStep.State state, @Nullable String message) {
        String part = name;
        if (part != null) {
            report(part, state, message);
            name = null;
        }
    }

    private Duration elapsed() {
        return Duration.between(began, time.now());
    }

    /** The log has no text from the service but its ids. */
    private void report(String part, UpgradeStep.State state, @Nullable String message) {
        Instant now = time.now();
        reported = time.nanoTime();
        LOG.info(
                "{} {}: {} {}{}",
                service,
                clusterId,
                InvisibleCharacters.asSpaces(part),
                state,
                state == UpgradeStep.State.RUNNING && began.equals(now)
                        ? ""
                        : " after " + elapsed().toSeconds() + " s");
        boolean isOver = state != UpgradeStep.State.RUNNING;
        UpgradeStep step = new UpgradeStep(part, state, "", began, isOver ? now : null, message);
        listener.accept(new UpgradeEvent.StartProgress(now, service, clusterId, step));
    }
}
