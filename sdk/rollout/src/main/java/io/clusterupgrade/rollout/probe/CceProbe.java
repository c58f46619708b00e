// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.rollout.probe;

import io.clusterupgrade.cce.CceCluster;
import io.clusterupgrade.cce.model.Cluster;
import io.clusterupgrade.cce.model.ClusterPhase;
import io.clusterupgrade.upgrade.ClusterUpgrader;
import io.clusterupgrade.upgrade.model.StartRejectedException;
import io.clusterupgrade.upgrade.plan.CceClusterUpgrade;
import io.clusterupgrade.upgrade.plan.CcePlan;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Looks at a cluster of CCE. It shows the minor version only: if that is the target's, the path to the target decides. */
public final class CceProbe implements Supplier<Situation> {
    private static final Set<ClusterPhase> BUSY = Set.of(
            ClusterPhase.CREATING,
            ClusterPhase.SCALING_UP,
            ClusterPhase.SCALING_DOWN,
            ClusterPhase.UPGRADING,
            ClusterPhase.RESIZING,
            ClusterPhase.ROLLING_BACK,
            ClusterPhase.AWAKING);
    private static final Set<ClusterPhase> STOPPED =
            Set.of(ClusterPhase.HIBERNATING, ClusterPhase.HIBERNATION, ClusterPhase.DELETING);

    private final CceCluster cluster;
    private final ClusterUpgrader<CcePlan> upgrader;
    private final CceClusterUpgrade plan;

    public CceProbe(CceCluster cluster, ClusterUpgrader<CcePlan> upgrader, CceClusterUpgrade plan) {
        this.cluster = cluster;
        this.upgrader = upgrader;
        this.plan = plan;
    }

    @Override
    public Situation get() {
        Cluster now = cluster.showCluster();
        ClusterPhase phase = now.status().phase();
        if (BUSY.contains(phase)) {
            return Situation.busy("phase " + phase);
        }
        if (STOPPED.contains(phase)) {
            return Situation.stopped("phase " + phase);
        }
        return mayBeThere(now.spec().version()) && isThere()
                ? Situation.atTarget(plan.targetVersion())
                : Situation.open();
    }

    private boolean mayBeThere(@Nullable String version) {
        return version == null
                || version.startsWith(plan.targetVersion())
                || plan.targetVersion().startsWith(version);
    }

    private boolean isThere() {
        try {
            return upgrader.path(plan.targetVersion()).isEmpty();
        } catch (StartRejectedException e) {
            return false; // The start is rejected with the same reason.
        }
    }
}
