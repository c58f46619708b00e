// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.ack;

import io.clusterupgrade.simulator.engine.RunState;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An ACK cluster with its newest upgrade. Everything advances with task time, whenever somebody looks. Thread-safe.
 *
 * @since 0.1.0
 */
public final class AckCluster {
    private final String id;
    private final String name;
    private final List<Duration> stepDurations;
    private final InstantSource taskTime;
    private final AckScript script = new AckScript();
    private String version;
    private int upgrades;
    private @Nullable AckUpgradeRun current;

    AckCluster(AckClusterSpec spec, InstantSource taskTime) {
        this.id = spec.id;
        this.name = spec.name;
        this.version = spec.version;
        this.stepDurations = spec.stepDurations();
        this.taskTime = taskTime;
    }

    /** The cluster id. */
    public String id() {
        return id;
    }

    /** The cluster name. */
    public String name() {
        return name;
    }

    /** The version now; changes when an upgrade succeeds. */
    public synchronized String version() {
        settle();
        return version;
    }

    /** What is to happen; see {@link AckScript}. */
    public AckScript script() {
        return script;
    }

    /** Starts an upgrade. Refused with 400 ErrorClusterState while one is running or held (ACK sheet 4.9). */
    public synchronized void startUpgrade(Consumer<AckUpgradePlan> description) {
        AckUpgradePlan plan = new AckUpgradePlan();
        description.accept(plan);
        settle();
        if (isIn(RunState.RUNNING) || isIn(RunState.PAUSED)) {
            throw wrongState("an upgrade is in progress");
        }
        upgrades++;
        String seed = id + "-report-" + upgrades;
        String reportId = UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "");
        current = new AckUpgradeRun(plan.nextVersion, reportId, stepDurations, script, taskTime.instant());
    }

    /** Holds the running upgrade at once; refused with 400 ErrorClusterState unless one is running. */
    public synchronized void pause() {
        settle();
        if (current == null || !isIn(RunState.RUNNING)) {
            throw wrongState("no upgrade is running");
        }
        current.pause(taskTime.instant());
    }

    /** Goes on with a held upgrade; refused with 400 ErrorClusterState unless one is held. */
    public synchronized void resume() {
        settle();
        if (current == null || !isIn(RunState.PAUSED)) {
            throw wrongState("no upgrade is paused");
        }
        current.resume(taskTime.instant());
    }

    /** How the newest upgrade stands now. */
    public synchronized AckUpgradeStatus upgradeStatus() {
        settle();
        return current == null ? AckUpgradeStatus.NEVER_UPGRADED : current.snapshot();
    }

    private void settle() {
        if (current != null) {
            current.settle(taskTime.instant());
            if (current.state() == RunState.DONE) {
                version = current.nextVersion();
            }
        }
    }

    private boolean isIn(RunState state) {
        return current != null && current.state() == state;
    }

    private static AckRefusal wrongState(String message) {
        return new AckRefusal(400, "ErrorClusterState", message);
    }
}
