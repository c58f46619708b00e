// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.ack;

import io.clusterupgrade.simulator.ack.model.AckUpgradeStatus;
import io.clusterupgrade.simulator.ack.model.SimulatedAckAddon;
import io.clusterupgrade.simulator.ack.model.SimulatedAckNodePool;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * An ACK cluster with its tasks. Everything advances with task time, whenever somebody looks. Thread-safe.
 *
 * <p>What is started here is started by somebody else than the caller over the wire.
 *
 * @since 0.1.0
 */
public final class SimulatedAckCluster {
    private final Object lock = new Object();
    private final AckClusterSpec spec;
    private final AckVersionTable versions;
    private final InstantSource taskTime;
    private final Instant created;
    private final AckScript script = new AckScript();
    private final AckTaskStore tasks;
    private final AckChecks checks;
    private final AckClusterVersion version;
    private final List<AckPool> pools;
    private final AckAddonStore addons;
    private final AckTaskStarter starts;
    private volatile boolean oldOperationsRemoved;

    SimulatedAckCluster(AckClusterSpec spec, AckVersionTable versions, InstantSource taskTime) {
        this.spec = spec;
        this.versions = versions;
        this.taskTime = taskTime;
        created = taskTime.instant();
        tasks = new AckTaskStore(lock, spec.id, script, taskTime);
        checks = new AckChecks(spec, script, taskTime);
        version = new AckClusterVersion(spec.version, created, script);
        pools = spec.pools();
        addons = new AckAddonStore(spec.addons);
        starts = new AckTaskStarter(spec, versions, tasks, version, pools, addons);
        oldOperationsRemoved = spec.oldOperationsRemoved;
    }

    /** The cluster id. */
    public String id() {
        return spec.id;
    }

    /** The cluster name. */
    public String name() {
        return spec.name;
    }

    /** The region. */
    public String region() {
        return spec.region;
    }

    /** When it was added. */
    public Instant created() {
        return created;
    }

    /** The version now; changes when an upgrade succeeds, unless the script says otherwise. */
    public String version() {
        synchronized (lock) {
            tasks.settle();
            return version.at(taskTime.instant());
        }
    }

    /** The version before any upgrade. */
    public String initialVersion() {
        return spec.version;
    }

    /** Where the next upgrade can go; empty if nowhere. */
    public String nextVersion() {
        return versions.nextOf(version());
    }

    /** When its version changed last. */
    public Instant updated() {
        synchronized (lock) {
            tasks.settle();
            version.at(taskTime.instant());
            return version.changed();
        }
    }

    /**
     * {@code upgrading} while an upgrade of the cluster is running or held, {@code updating} while one of a node pool
     * is, else {@code running} (see sdk/docs/wire/ack.md#cluster-state).
     */
    public String state() {
        synchronized (lock) {
            tasks.settle();
            if (isBusy(AckTaskOrder.CLUSTER_UPGRADE)) {
                return "upgrading";
            }
            return isBusy(AckTaskOrder.NODEPOOL_UPGRADE) ? "updating" : "running";
        }
    }

    /** What is to happen from now on; see {@link AckScript}. What nobody looked at for long catches up first. */
    public AckScript script() {
        synchronized (lock) {
            tasks.settle();
        }
        checks.settle();
        return script;
    }

    /** Its tasks, old and new. */
    public AckTaskStore tasks() {
        return tasks;
    }

    /** Its checks. */
    public AckChecks checks() {
        return checks;
    }

    /** Its node pools, the default one first. */
    public List<SimulatedAckNodePool> nodePools() {
        synchronized (lock) {
            tasks.settle();
            return pools.stream().map(pool -> pool.snapshot(isBusy(pool))).toList();
        }
    }

    /** A node pool; an unknown id is rejected with 404 ErrorNodePoolNotFound. */
    public SimulatedAckNodePool nodePool(String poolId) {
        synchronized (lock) {
            tasks.settle();
            AckPool pool = AckPool.find(pools, poolId);
            return pool.snapshot(isBusy(pool));
        }
    }

    /** Its add-ons. */
    public List<SimulatedAckAddon> addons() {
        synchronized (lock) {
            tasks.settle();
            return addons.snapshot(tasks);
        }
    }

    /** An add-on; an unknown name is rejected with 404 AddonNotFound. */
    public SimulatedAckAddon addon(String addonName) {
        return addons().stream()
                .filter(addon -> addon.name().equals(addonName))
                .findFirst()
                .orElseThrow(() -> AckAddonStore.notFound(addonName));
    }

    /**
     * Starts an upgrade and returns its task id. Rejected with 400 ErrorClusterState while another task is running or
     * held (see sdk/docs/wire/ack.md#transitions).
     */
    public String startUpgrade(Consumer<AckUpgradePlan> description) {
        AckUpgradePlan plan = new AckUpgradePlan();
        description.accept(plan);
        synchronized (lock) {
            return starts.upgrade(plan, version());
        }
    }

    /**
     * Starts the upgrade of a node pool and returns its task id. Rejected with 400 ErrorClusterState while the cluster or
     * the pool has a task in progress, with 400 InvalidParameter for a version above the control plane or below a node.
     */
    public String startNodePoolUpgrade(String poolId, Consumer<AckNodePoolPlan> description) {
        AckNodePoolPlan plan = new AckNodePoolPlan();
        description.accept(plan);
        synchronized (lock) {
            return starts.nodePoolUpgrade(poolId, plan, version());
        }
    }

    /**
     * Starts the upgrade of add-ons (name → next version), at least one, and returns its task id. Rejected with 400
     * ErrorClusterState while the cluster or its add-ons are upgraded, with 404 AddonNotFound for an unknown name.
     */
    public String startAddonUpgrade(Map<String, String> nextVersions) {
        Map<String, String> targets = new LinkedHashMap<>(nextVersions);
        synchronized (lock) {
            tasks.settle();
            return starts.addonUpgrade(targets);
        }
    }

    /** Holds the running upgrade of the cluster at once; rejected with 400 ErrorClusterState unless one is running. */
    public void pause() {
        synchronized (lock) {
            newestUpgrade().pause(taskTime.instant());
        }
    }

    /** Goes on with a held upgrade of the cluster; rejected with 400 ErrorClusterState unless one is held. */
    public void resume() {
        synchronized (lock) {
            newestUpgrade().resume(taskTime.instant());
        }
    }

    /** Ends the upgrade of the cluster for good; rejected with 400 ErrorClusterState unless one is running or held. */
    public void cancel() {
        synchronized (lock) {
            newestUpgrade().cancel(taskTime.instant());
        }
    }

    /** How the newest upgrade of the cluster stands now. */
    public AckUpgradeStatus upgradeStatus() {
        synchronized (lock) {
            tasks.settle();
            return tasks.newest(AckTaskOrder.CLUSTER_UPGRADE)
                    .map(AckStatusView::of)
                    .orElse(AckUpgradeStatus.NEVER_UPGRADED);
        }
    }

    /** From now on GetUpgradeStatus and its siblings answer 404 InvalidAction.NotFound. */
    public void removeOldOperations() {
        oldOperationsRemoved = true;
    }

    /** Returns whether the region still has GetUpgradeStatus and its siblings. */
    public boolean hasOldOperations() {
        return !oldOperationsRemoved;
    }

    /** Returns whether the next UpgradeCluster answers without a body; asks the script, where it happens once. */
    public boolean takeEmptyUpgradeResponse() {
        return script.takeEmptyResponse();
    }

    private AckTaskRun newestUpgrade() {
        tasks.settle();
        return tasks.newest(AckTaskOrder.CLUSTER_UPGRADE)
                .orElseThrow(() -> AckErrorException.wrongState("the cluster was never upgraded"));
    }

    private boolean isBusy(String type) {
        return tasks.isActive(order -> order.isType(type));
    }

    private boolean isBusy(AckPool pool) {
        return tasks.isActive(order -> order.isTarget(pool.id()));
    }
}
