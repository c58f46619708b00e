// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.rollout;

import io.clusterupgrade.ack.AckCluster;
import io.clusterupgrade.cce.CceCluster;
import io.clusterupgrade.css.CssCluster;
import io.clusterupgrade.rollout.model.ClusterRef;
import io.clusterupgrade.rollout.probe.AckProbe;
import io.clusterupgrade.rollout.probe.CceProbe;
import io.clusterupgrade.rollout.probe.CssProbe;
import io.clusterupgrade.rollout.probe.Situation;
import io.clusterupgrade.upgrade.ClusterUpgrader;
import io.clusterupgrade.upgrade.PreparedStart;
import io.clusterupgrade.upgrade.ResumeResult;
import io.clusterupgrade.upgrade.TokenStore;
import io.clusterupgrade.upgrade.UpgradeListener;
import io.clusterupgrade.upgrade.model.ResumeToken;
import io.clusterupgrade.upgrade.plan.AckPlan;
import io.clusterupgrade.upgrade.plan.CceClusterUpgrade;
import io.clusterupgrade.upgrade.plan.CcePlan;
import io.clusterupgrade.upgrade.plan.CssPlan;
import io.clusterupgrade.upgrade.plan.UpgradePlan;
import io.clusterupgrade.upgrade.readiness.ReadinessReport;
import java.util.Set;
import java.util.function.Supplier;

/** A cluster with its plan and its upgrader, the same for the three services. Created when it is needed, and not kept. */
final class ManagedCluster<P extends UpgradePlan> {
    /** The codes of findings on another operation. */
    private static final Set<String> BUSY = Set.of("TaskInProgress", "ActionInProgress", "NodePoolBusy");

    private static final String NOT_OFFERED = "TargetNotOffered";

    private final ClusterUpgrader<P> upgrader;
    private final P plan;
    private final Supplier<Situation> probe;

    private ManagedCluster(ClusterUpgrader<P> upgrader, P plan, Supplier<Situation> probe) {
        this.upgrader = upgrader;
        this.plan = plan;
        this.probe = probe;
    }

    /** Creates one; throws an IllegalArgumentException if the account is not known or the id is not valid. */
    static ManagedCluster<?> of(ClusterRef ref, UpgradePlan plan, FleetClients clients) {
        return switch (ref.service()) {
            case CSS -> {
                CssCluster cluster = clients.css(ref).cluster(ref.id());
                yield new ManagedCluster<>(ClusterUpgrader.of(cluster), (CssPlan) plan, new CssProbe(cluster, plan));
            }
            case CCE -> {
                CceCluster cluster = clients.cce(ref).cluster(ref.id());
                ClusterUpgrader<CcePlan> upgrader = ClusterUpgrader.of(cluster);
                yield new ManagedCluster<>(
                        upgrader, (CcePlan) plan, new CceProbe(cluster, upgrader, (CceClusterUpgrade) plan));
            }
            case ACK -> {
                AckCluster cluster = clients.ack(ref).cluster(ref.id());
                ClusterUpgrader<AckPlan> upgrader = ClusterUpgrader.of(cluster);
                yield new ManagedCluster<>(upgrader, (AckPlan) plan, new AckProbe(cluster, upgrader, (AckPlan) plan));
            }
        };
    }

    Situation look() {
        return probe.get();
    }

    PreparedStart prepare(UpgradeListener listener) {
        return upgrader.withListener(listener).prepare(plan);
    }

    ResumeResult resume(ResumeToken token, TokenStore store) {
        return upgrader.resume(token, store);
    }

    ReadinessReport readiness() {
        return upgrader.readiness(plan);
    }

    /** Returns whether a start was rejected because of another operation. */
    boolean isBusy() {
        return isBusy(readiness());
    }

    /** Returns whether a report shows another operation. */
    static boolean isBusy(ReadinessReport report) {
        return report.findings().stream().anyMatch(finding -> BUSY.contains(finding.code()));
    }

    /** Returns whether the service does not offer the target, and the cluster is not there. */
    boolean isNotOffered() {
        return readiness().findings().stream()
                        .anyMatch(finding -> finding.code().equals(NOT_OFFERED))
                && look().value() != Situation.Value.AT_TARGET;
    }
}
