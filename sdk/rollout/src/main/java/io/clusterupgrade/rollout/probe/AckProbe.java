// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.rollout.probe;

import io.clusterupgrade.ack.AckCluster;
import io.clusterupgrade.ack.model.ClusterDetail;
import io.clusterupgrade.ack.model.ClusterState;
import io.clusterupgrade.ack.model.NodePool;
import io.clusterupgrade.upgrade.ClusterUpgrader;
import io.clusterupgrade.upgrade.model.StartRejectedException;
import io.clusterupgrade.upgrade.plan.AckClusterUpgrade;
import io.clusterupgrade.upgrade.plan.AckNodePoolUpgrade;
import io.clusterupgrade.upgrade.plan.AckPlan;
import java.util.Set;
import java.util.function.Supplier;

/** Looks at a cluster of ACK. */
public final class AckProbe implements Supplier<Situation> {
    private static final Set<ClusterState> BUSY = Set.of(
            ClusterState.INITIAL,
            ClusterState.UPDATING,
            ClusterState.UPGRADING,
            ClusterState.REMOVING,
            ClusterState.DRAINING,
            ClusterState.SCALING,
            ClusterState.WAITING,
            ClusterState.MIGRATING);
    private static final Set<ClusterState> STOPPED = Set.of(
            ClusterState.INACTIVE,
            ClusterState.DELETING,
            ClusterState.DELETED,
            ClusterState.DELETE_FAILED,
            ClusterState.of("stopped"));

    private final AckCluster cluster;
    private final ClusterUpgrader<AckPlan> upgrader;
    private final AckPlan plan;

    public AckProbe(AckCluster cluster, ClusterUpgrader<AckPlan> upgrader, AckPlan plan) {
        this.cluster = cluster;
        this.upgrader = upgrader;
        this.plan = plan;
    }

    @Override
    public Situation get() {
        ClusterDetail now = cluster.describeClusterDetail();
        if (BUSY.contains(now.state())) {
            return Situation.busy("state " + now.state());
        }
        if (STOPPED.contains(now.state())) {
            return Situation.stopped("state " + now.state());
        }
        if (plan instanceof AckClusterUpgrade upgrade) {
            boolean isThere = upgrade.version().equals(now.currentVersion())
                    && (upgrade.masterOnly() || areNodesThere(upgrade.version()));
            return isThere ? Situation.atTarget(upgrade.version()) : Situation.open();
        }
        return poolIsThere((AckNodePoolUpgrade) plan);
    }

    private boolean areNodesThere(String version) {
        try {
            return upgrader.path(version).isEmpty();
        } catch (StartRejectedException e) {
            return false; // The start is rejected with the same reason.
        }
    }

    /** Only a version says that a pool is there: an image or a runtime is for the service to compare. */
    private Situation poolIsThere(AckNodePoolUpgrade upgrade) {
        String version = upgrade.kubernetesVersion();
        if (version == null || upgrade.imageId() != null || upgrade.runtimeVersion() != null) {
            return Situation.open();
        }
        NodePool pool = cluster.nodePool(upgrade.nodepoolId()).describeClusterNodePoolDetail();
        boolean isThere = pool.nodeComponents().stream()
                .anyMatch(component -> "kubelet".equals(component.name()) && version.equals(component.version()));
        return isThere ? Situation.atTarget(version) : Situation.open();
    }
}
