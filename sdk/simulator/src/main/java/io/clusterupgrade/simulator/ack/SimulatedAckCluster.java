// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.ack;

import io.clusterupgrade.simulator.ack.model.AckUpgradeStatus;
import io.clusterupgrade.simulator.ack.model.SimulatedAckAddon;
import io.clusterupgrade.simulator.ack.model.SimulatedAckNodePool;
import io.clusterupgrade.simulator.engine.NextChange;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A simulated Kubernetes cluster of ACK: its versions, nodes, tasks and scripted failures. Its state depends on task time; each access brings it up to date. Thread-safe.
 *
 * <p>Tasks started with these methods act like tasks started by another user than the caller over the wire.
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
    private final AckTaskStarter starter;
    private final AckMaintenance maintenance;
    private final AckInspections inspections;
    private volatile boolean isOlderDeployment;

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
        starter = new AckTaskStarter(spec, versions, tasks, version, pools, addons);
        maintenance = new AckMaintenance(lock, spec, tasks, pools);
        inspections = new AckInspections(lock, spec, tasks, taskTime);
        isOlderDeployment = spec.isOlderDeployment;
    }

    /** Returns the cluster id. */
    public String id() {
        return spec.id;
    }

    /** Returns the cluster name. */
    public String name() {
        return spec.name;
    }

    /** Returns the region. */
    public String region() {
        return spec.region;
    }

    /** Returns the time at which it was added. */
    public Instant created() {
        return created;
    }

    /** Returns the version now; it changes when the control plane is upgraded, before the nodes, unless the script prevents it. */
    public String version() {
        synchronized (lock) {
            tasks.settle();
            return version.at(taskTime.instant());
        }
    }

    /** Returns the version before any upgrade. */
    public String initialVersion() {
        return spec.version;
    }

    /** Returns the newest version to which it can be upgraded; empty if there is none. */
    public String nextVersion() {
        return versions.nextOf(version());
    }

    /** Returns the time at which its version changed last. */
    public Instant updated() {
        synchronized (lock) {
            tasks.settle();
            version.at(taskTime.instant());
            return version.changed();
        }
    }

    /**
     * Returns {@code upgrading} while an upgrade of the cluster is running or paused, {@code updating} while one of a node pool
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

    /** Returns the failures and delays to simulate. First brings tasks and checks up to date. */
    public AckScript script() {
        synchronized (lock) {
            tasks.settle();
        }
        checks.settle();
        return script;
    }

    /** Returns its tasks. */
    public AckTaskStore tasks() {
        return tasks;
    }

    /** Returns its checks. */
    public AckChecks checks() {
        return checks;
    }

    /** Returns the maintenance of its nodes: vulnerabilities, repairs, operations on a node. */
    public AckMaintenance maintenance() {
        return maintenance;
    }

    /** Returns its inspections. */
    public AckInspections inspections() {
        return inspections;
    }

    /** Returns its node pools, the default one first. */
    public List<SimulatedAckNodePool> nodePools() {
        synchronized (lock) {
            tasks.settle();
            return pools.stream().map(pool -> pool.snapshot(isBusy(pool))).toList();
        }
    }

    /** Returns a node pool; an unknown id is rejected with 404 ErrorNodePoolNotFound. */
    public SimulatedAckNodePool nodePool(String poolId) {
        synchronized (lock) {
            tasks.settle();
            AckPool pool = AckPool.find(pools, poolId);
            return pool.snapshot(isBusy(pool));
        }
    }

    /** Returns its add-ons. */
    public List<SimulatedAckAddon> addons() {
        synchronized (lock) {
            tasks.settle();
            return addons.snapshot(tasks);
        }
    }

    /** Returns an add-on; an unknown name is rejected with 404 AddonNotFound. */
    public SimulatedAckAddon addon(String addonName) {
        return addons().stream()
                .filter(addon -> addon.name().equals(addonName))
                .findFirst()
                .orElseThrow(() -> AckAddonStore.notFound(addonName));
    }

    /**
     * Starts an upgrade and returns its task id. Rejected with 400 ErrorClusterState while another task is running or
     * paused (see sdk/docs/wire/ack.md#transitions).
     */
    public String startUpgrade(Consumer<AckUpgradePlan> settings) {
        AckUpgradePlan plan = new AckUpgradePlan();
        settings.accept(plan);
        synchronized (lock) {
            return starter.upgrade(plan, version());
        }
    }

    /**
     * Starts the upgrade of a node pool and returns its task id. Rejected with 400 ErrorClusterState while the cluster or
     * the pool has a task in progress, with 400 InvalidParameter for a version above the control plane or below a node.
     */
    public String startNodePoolUpgrade(String poolId, Consumer<AckNodePoolPlan> settings) {
        AckNodePoolPlan plan = new AckNodePoolPlan();
        settings.accept(plan);
        synchronized (lock) {
            return starter.nodePoolUpgrade(poolId, plan, version());
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
            return starter.addonUpgrade(targets);
        }
    }

    /** Pauses the upgrade of the cluster immediately; rejected with 400 ErrorClusterState unless it is running. */
    public void pause() {
        synchronized (lock) {
            newestUpgrade().pause(taskTime.instant());
        }
    }

    /** Resumes the upgrade of the cluster; rejected with 400 ErrorClusterState unless it is paused. */
    public void resume() {
        synchronized (lock) {
            newestUpgrade().resume(taskTime.instant());
        }
    }

    /** Cancels the upgrade of the cluster permanently; rejected with 400 ErrorClusterState unless it is running or paused. */
    public void cancel() {
        synchronized (lock) {
            newestUpgrade().cancel(taskTime.instant());
        }
    }

    /** Returns the status of the newest upgrade of the cluster now. */
    public AckUpgradeStatus upgradeStatus() {
        synchronized (lock) {
            tasks.settle();
            return tasks.newest(AckTaskOrder.CLUSTER_UPGRADE)
                    .map(AckStatusView::of)
                    .orElse(AckUpgradeStatus.NEVER_UPGRADED);
        }
    }

    /** Removes GetUpgradeStatus and the other legacy operations: from now on they return 404 InvalidAction.NotFound. */
    public void removeLegacyOperations() {
        isOlderDeployment = false;
    }

    /** Returns whether the deployment still has GetUpgradeStatus and the other legacy operations. */
    public boolean hasLegacyOperations() {
        return isOlderDeployment;
    }

    /** Returns whether this UpgradeCluster returns no body, and removes the entry from the script. */
    public boolean takeEmptyUpgradeResponse() {
        return script.takeEmptyResponse();
    }

    /** Returns when its state changes next by itself; null if it does not. */
    public @Nullable Instant nextChange() {
        NextChange next = new NextChange(taskTime.instant());
        synchronized (lock) {
            tasks.nextChange(next);
            version.nextChange(next);
        }
        checks.nextChange(next);
        return next.first().orElse(null);
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
