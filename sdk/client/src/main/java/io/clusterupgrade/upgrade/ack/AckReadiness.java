// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.ack;

import io.clusterupgrade.ack.AckCluster;
import io.clusterupgrade.ack.model.ClusterDetail;
import io.clusterupgrade.ack.model.ClusterState;
import io.clusterupgrade.ack.model.NodePool;
import io.clusterupgrade.ack.model.NodePoolState;
import io.clusterupgrade.upgrade.model.Finding;
import io.clusterupgrade.upgrade.model.FindingSeverity;
import io.clusterupgrade.upgrade.model.StartRejectedException;
import io.clusterupgrade.upgrade.model.UpgradeKind;
import io.clusterupgrade.upgrade.model.UpgradeSnapshot;
import io.clusterupgrade.upgrade.plan.AckClusterUpgrade;
import io.clusterupgrade.upgrade.plan.AckNodePoolUpgrade;
import io.clusterupgrade.upgrade.plan.AckPlan;
import io.clusterupgrade.upgrade.readiness.ReadinessOptions;
import io.clusterupgrade.upgrade.readiness.ReadinessReport;
import io.clusterupgrade.upgrade.service.ReadinessCollector;
import io.clusterupgrade.upgrade.service.ReadinessTasks;
import io.clusterupgrade.upgrade.service.ResultAge;
import java.util.List;
import java.util.Optional;

/**
 * Reports whether a cluster of ACK is ready (see sdk/docs/wire/ack.md#cluster-upgrade and
 * sdk/docs/wire/ack.md#node-pools-and-nodes). Used once.
 */
final class AckReadiness {
    private static final String DETAIL = "ACK.DescribeClusterDetail";
    private static final String POOL_DETAIL = "ACK.DescribeClusterNodePoolDetail";
    private static final String TASKS = "ACK.DescribeClusterTasks";
    private static final String TARGET = "target";

    private final AckUpgradeService upgrades;
    private final AckCluster cluster;
    private final AckPlan plan;
    private final ReadinessOptions options;
    private final ReadinessCollector report;

    AckReadiness(AckUpgradeService upgrades, AckCluster cluster, AckPlan plan, ReadinessOptions options) {
        this.upgrades = upgrades;
        this.cluster = cluster;
        this.plan = plan;
        this.options = options;
        this.report = new ReadinessCollector(plan, cluster.client(), cluster.clusterId());
    }

    ReadinessReport report() {
        Optional<ClusterDetail> detail = report.require("state", cluster::describeClusterDetail);
        detail.ifPresent(this::state);
        Optional<AckTaskList> tasks = report.require("tasks", upgrades::tasks);
        tasks.ifPresent(this::tasks);
        if (plan instanceof AckClusterUpgrade upgrade) {
            detail.ifPresentOrElse(now -> target(upgrade, now), this::noTarget);
        } else {
            AckNodePoolUpgrade upgrade = (AckNodePoolUpgrade) plan;
            pool(upgrade);
            detail.ifPresentOrElse(now -> kubelet(upgrade, now), this::noTarget);
        }
        new AckNodeReadiness(cluster, plan, report).add(detail.orElse(null));
        ResultAge age = new ResultAge(
                cluster.client().scheduler().now(),
                options.maxCheckAge(),
                tasks.map(list -> AckUpgradeService.newestFirst(list.upgrades().stream()))
                        .orElse(List.of()));
        new AckCheckReadiness(cluster, plan, options, report, age).add();
        new AckInspectionReadiness(cluster, plan, options, report, age).add();
        return report.report(title());
    }

    private String title() {
        if (plan instanceof AckClusterUpgrade upgrade) {
            return "upgrade of the control plane" + (upgrade.masterOnly() ? "" : " and the nodes") + " to "
                    + upgrade.version();
        }
        AckNodePoolUpgrade upgrade = (AckNodePoolUpgrade) plan;
        return "upgrade of node pool " + upgrade.nodepoolId()
                + (upgrade.kubernetesVersion() == null ? "" : " to " + upgrade.kubernetesVersion());
    }

    private void state(ClusterDetail now) {
        report.checked(
                "state",
                DETAIL,
                "state " + now.state() + ", version " + now.currentVersion(),
                now.state().equals(ClusterState.RUNNING)
                        ? List.of()
                        : List.of(blocker(
                                DETAIL,
                                "ClusterNotRunning",
                                "the state of the cluster is " + now.state() + ", not " + ClusterState.RUNNING,
                                "wait until it runs, or mend it")));
    }

    private void tasks(AckTaskList list) {
        ReadinessTasks.add(report, TASKS, AckUpgradeService.newestFirst(list.upgrades().stream()), this::severity);
    }

    /** A start is rejected over a cluster upgrade in progress, and over one of the same node pool. */
    private FindingSeverity severity(UpgradeSnapshot task) {
        if (task.kind() == UpgradeKind.CLUSTER_UPGRADE) {
            return FindingSeverity.BLOCKER;
        }
        if (!(plan instanceof AckNodePoolUpgrade upgrade)) {
            return FindingSeverity.WARNING;
        }
        return isOfAnotherPool(task, upgrade.nodepoolId()) ? FindingSeverity.INFO : FindingSeverity.BLOCKER;
    }

    /** Returns whether a task is about another node pool: only the task itself shows that. False if it cannot be read. */
    private boolean isOfAnotherPool(UpgradeSnapshot task, String pool) {
        String id = String.valueOf(task.taskId());
        return report.read("task " + id, () -> cluster.client().task(id).describeTaskInfo())
                .map(info -> info.target().id())
                .filter(target -> !target.equals(pool))
                .isPresent();
    }

    private void noTarget() {
        report.unknown(TARGET, "the version of the cluster is not known");
    }

    private void target(AckClusterUpgrade upgrade, ClusterDetail now) {
        try {
            report.require(TARGET, () -> {
                        new AckVersionCatalog(cluster).mustOffer(now, upgrade.version());
                        return upgrade.version();
                    })
                    .ifPresent(version -> report.checked(
                            TARGET,
                            "ACK.DescribeKubernetesVersionMetadata",
                            version + " is offered to the cluster, which has " + now.currentVersion(),
                            List.of()));
        } catch (StartRejectedException e) {
            report.rejected(
                    TARGET,
                    "ACK.DescribeKubernetesVersionMetadata",
                    "TargetNotOffered",
                    e,
                    "plan for a version that is offered");
        }
    }

    private void pool(AckNodePoolUpgrade upgrade) {
        Optional<NodePool> read = report.require(
                "node pool", () -> cluster.nodePool(upgrade.nodepoolId()).describeClusterNodePoolDetail());
        read.ifPresent(pool -> {
            NodePoolState state = pool.status().state();
            boolean isActive = state.isAbsent() || state.equals(NodePoolState.ACTIVE);
            report.checked(
                    "node pool",
                    POOL_DETAIL,
                    "state " + state + ", kubelet " + AckNodePools.kubelet(pool),
                    isActive
                            ? List.of()
                            : List.of(blocker(
                                    POOL_DETAIL,
                                    "NodePoolNotActive",
                                    "the state of the node pool is " + state + ", not " + NodePoolState.ACTIVE,
                                    "wait until it is active")));
        });
    }

    /** Checks that the kubelets do not become newer than the control plane. */
    private void kubelet(AckNodePoolUpgrade upgrade, ClusterDetail now) {
        String wanted = upgrade.kubernetesVersion();
        String current = now.currentVersion();
        if (wanted == null) {
            return;
        }
        if (current == null || current.isBlank()) {
            report.unknown(TARGET, "the service does not return the version of the cluster");
            return;
        }
        report.checked(
                TARGET,
                DETAIL,
                "the control plane has " + current,
                AckVersions.isNewer(wanted, current)
                        ? List.of(blocker(
                                DETAIL,
                                "ControlPlaneOlder",
                                "the nodes would have " + wanted + ", and the control plane has " + current
                                        + ": nodes must not be newer",
                                "upgrade the control plane first (AckClusterUpgrade.toVersion(\"" + wanted + "\"))"))
                        : List.of());
    }

    private static Finding blocker(String source, String code, String message, String remedy) {
        return new Finding(FindingSeverity.BLOCKER, source, code, null, message, remedy, false, null);
    }
}
