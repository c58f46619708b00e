// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.cce;

import io.clusterupgrade.cce.CceCluster;
import io.clusterupgrade.cce.CceOperations;
import io.clusterupgrade.cce.model.Cluster;
import io.clusterupgrade.cce.model.ClusterPhase;
import io.clusterupgrade.cce.model.ClusterStatus;
import io.clusterupgrade.cce.model.SnapshotTask;
import io.clusterupgrade.cce.model.UpgradeTaskPhase;
import io.clusterupgrade.cce.model.WorkFlow;
import io.clusterupgrade.cce.request.ListClusterMasterSnapshotTasksRequest;
import io.clusterupgrade.upgrade.model.Finding;
import io.clusterupgrade.upgrade.model.FindingSeverity;
import io.clusterupgrade.upgrade.model.StartRejectedException;
import io.clusterupgrade.upgrade.model.UpgradeSnapshot;
import io.clusterupgrade.upgrade.plan.CceClusterUpgrade;
import io.clusterupgrade.upgrade.plan.CcePlan;
import io.clusterupgrade.upgrade.readiness.ReadinessOptions;
import io.clusterupgrade.upgrade.readiness.ReadinessReport;
import io.clusterupgrade.upgrade.service.ReadinessCollector;
import io.clusterupgrade.upgrade.service.ReadinessTasks;
import io.clusterupgrade.upgrade.service.ResultAge;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reports whether a cluster of CCE is ready (see sdk/docs/wire/cce.md#flow). Used once. */
final class CceReadiness {
    private static final String SHOW_CLUSTER = "CCE.ShowCluster";
    private static final String UPGRADE_INFO = "CCE.ShowClusterUpgradeInfo";
    private static final String WORK_FLOWS = "CCE.ListUpgradeWorkFlows";

    private final CceUpgradeService upgrades;
    private final CceCluster cluster;
    private final CceClusterUpgrade plan;
    private final ReadinessOptions options;
    private final ReadinessCollector report;

    CceReadiness(CceUpgradeService upgrades, CceCluster cluster, CcePlan plan, ReadinessOptions options) {
        this.upgrades = upgrades;
        this.cluster = cluster;
        this.plan = (CceClusterUpgrade) plan;
        this.options = options;
        this.report = new ReadinessCollector(plan, cluster.client(), cluster.clusterId());
    }

    ReadinessReport report() {
        Optional<Cluster> shown = report.require("state", cluster::showCluster);
        shown.ifPresent(now -> state(now.status()));
        Optional<List<UpgradeSnapshot>> tasks = report.require("tasks", upgrades::history);
        tasks.ifPresent(this::tasks);
        ResultAge age =
                new ResultAge(cluster.client().scheduler().now(), options.maxCheckAge(), tasks.orElse(List.of()));
        Optional<CceAvailableVersions> offer = report.require("target", upgrades::offer);
        String target = offer.map(this::target).orElse(null);
        if (offer.isPresent() && target != null) {
            String current = offer.get().current();
            Optional<WorkFlow> flow = workFlow(current, target);
            new CcePreCheckReadiness(cluster, plan, options, report, age)
                    .add(flow.map(known -> version(known, current)).orElse(current), flow.orElse(null), target);
        } else {
            report.notChecked(
                    "workflow and pre-check",
                    "their versions are not known without a target that is offered",
                    "plan for a version that is offered, and make the report again");
        }
        if (cluster.client().isAutopilot()) {
            autopilot();
        } else {
            new CceAddonReadiness(cluster, plan, options, report, age).add();
            new CceNodeReadiness(cluster, report).add();
        }
        snapshot();
        return report.report("cluster upgrade to " + plan.targetVersion());
    }

    /** Returns the version from which a workflow leads: the service's own text. */
    private static String version(WorkFlow flow, String current) {
        String shown = flow.spec().clusterVersion();
        return shown == null || shown.isBlank() ? current : shown;
    }

    /** Checks the plan. Autopilot has no operations that read nodes, node pools or the checks of add-ons. */
    private void autopilot() {
        try {
            CceAutopilotRules.mustFit(plan);
        } catch (StartRejectedException e) {
            report.rejected("plan", "CCE.UpgradeCluster", "PlanDoesNotFit", e, "plan without node pools");
        }
        report.notChecked(
                "nodes, node pools and add-on pre-check",
                "Autopilot has no operations that read them",
                "read the result of the pre-check of the cluster, which covers what the service runs");
    }

    private void state(ClusterStatus status) {
        List<Finding> findings = new ArrayList<>();
        if (!status.phase().equals(ClusterPhase.AVAILABLE)) {
            findings.add(blocker(
                    SHOW_CLUSTER,
                    "ClusterNotAvailable",
                    "the phase of the cluster is " + status.phase() + ", not " + ClusterPhase.AVAILABLE
                            + text(status.reason()) + text(status.message()),
                    "mend the cluster first"));
        }
        if (Boolean.TRUE.equals(status.isLocked())) {
            findings.add(blocker(
                    SHOW_CLUSTER,
                    "ClusterLocked",
                    "the cluster is locked because of billing" + text(status.lockScene()),
                    "settle the bill"));
        }
        report.checked("state", SHOW_CLUSTER, "phase " + status.phase(), findings);
    }

    private void tasks(List<UpgradeSnapshot> tasks) {
        ReadinessTasks.add(report, "CCE.ListUpgradeClusterTasks", tasks);
    }

    /** Returns the version that a start would choose; null if the service does not offer one. */
    private @Nullable String target(CceAvailableVersions offer) {
        try {
            String target = offer.choose(plan.targetVersion());
            if (offer.current().isEmpty()) {
                report.unknown("target", "the service does not return the version of the cluster");
                return null;
            }
            report.checked(
                    "target",
                    UPGRADE_INFO,
                    target + " is offered to the cluster, which has " + offer.current(),
                    List.of());
            return target;
        } catch (StartRejectedException e) {
            report.rejected("target", UPGRADE_INFO, "TargetNotOffered", e, "plan for a version that is offered");
            return null;
        }
    }

    private Optional<WorkFlow> workFlow(String current, String target) {
        if (!plan.workFlow()) {
            report.notChecked("workflow", "the plan uses none", "plan withWorkFlow(true)");
            return Optional.empty();
        }
        try {
            Optional<Optional<WorkFlow>> usable = report.require(
                    "workflow", () -> Optional.ofNullable(new CceWorkFlows(cluster).openFor(current, target)));
            usable.ifPresent(flow -> report.checked(
                    "workflow",
                    WORK_FLOWS,
                    flow.map(open -> "workflow " + open.metadata().uid() + " is open for the target")
                            .orElse("none is open; the start creates one"),
                    List.of()));
            return usable.flatMap(flow -> flow);
        } catch (StartRejectedException e) {
            report.rejected("workflow", WORK_FLOWS, "WorkFlowOpen", e, "finish or cancel the workflow");
            return Optional.empty();
        }
    }

    /** Says how old the snapshot of the masters is; the start takes a new one if the plan says so. */
    private void snapshot() {
        report.read("snapshot of the masters", this::newestSnapshot)
                .ifPresent(newest -> report.checked(
                        "snapshot of the masters",
                        "CCE.ListClusterMasterSnapshotTasks",
                        newest.map(task -> "the newest complete one is of "
                                                + task.metadata().creationTimestamp())
                                        .orElse("there is none")
                                + (plan.snapshot() ? "; the start takes a new one" : ""),
                        newest.isPresent() || plan.snapshot()
                                ? List.of()
                                : List.of(new Finding(
                                        FindingSeverity.WARNING,
                                        "CCE.ListClusterMasterSnapshotTasks",
                                        "NoSnapshot",
                                        null,
                                        "there is no snapshot of the masters, and the plan takes none",
                                        "plan withSnapshot(true)",
                                        true,
                                        null))));
    }

    private Optional<SnapshotTask> newestSnapshot() {
        return CceLists.read(
                        cluster,
                        CceOperations.Snapshots.LIST_CLUSTER_MASTER_SNAPSHOT_TASKS,
                        new ListClusterMasterSnapshotTasksRequest(cluster.clusterId()))
                .items()
                .stream()
                .filter(task -> task.status().phase().equals(UpgradeTaskPhase.SUCCESS)
                        && task.metadata().creationTimestamp() != null)
                .max(Comparator.comparing(CceReadiness::created));
    }

    private static Instant created(SnapshotTask task) {
        return Objects.requireNonNull(task.metadata().creationTimestamp());
    }

    private static String text(@Nullable String text) {
        return text == null || text.isBlank() ? "" : ": " + text.strip();
    }

    private static Finding blocker(String source, String code, String message, String remedy) {
        return new Finding(FindingSeverity.BLOCKER, source, code, null, message, remedy, false, null);
    }
}
