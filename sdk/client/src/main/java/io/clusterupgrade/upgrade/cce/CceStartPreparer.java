// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.cce;

import io.clusterupgrade.cce.CceCluster;
import io.clusterupgrade.cce.model.ClusterPhase;
import io.clusterupgrade.cce.model.ClusterStatus;
import io.clusterupgrade.cce.model.WorkFlow;
import io.clusterupgrade.cce.request.UpgradeClusterRequest;
import io.clusterupgrade.error.CloudException;
import io.clusterupgrade.internal.text.VersionText;
import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.upgrade.model.StartRejectedException;
import io.clusterupgrade.upgrade.model.UpgradeKind;
import io.clusterupgrade.upgrade.model.UpgradeSnapshot;
import io.clusterupgrade.upgrade.model.UpgradeState;
import io.clusterupgrade.upgrade.plan.CceClusterUpgrade;
import io.clusterupgrade.upgrade.service.StartSteps;
import io.clusterupgrade.upgrade.service.StepWaiter;
import io.clusterupgrade.upgrade.service.TaskBaseline;
import io.clusterupgrade.upgrade.service.UnfinishedTasks;
import io.clusterupgrade.upgrade.service.UpgradeRecord;
import io.clusterupgrade.upgrade.service.UpgradeService;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/**
 * Prepares starts of CCE (see sdk/docs/wire/cce.md#flow): checks the cluster, opens a workflow, runs the pre-check,
 * takes a snapshot, and sends the start once. If a step before the last one fails, nothing was started.
 */
final class CceStartPreparer {
    private final CceUpgradeService upgrades;
    private final CceCluster cluster;

    CceStartPreparer(CceUpgradeService upgrades, CceCluster cluster) {
        this.upgrades = upgrades;
        this.cluster = cluster;
    }

    UpgradeService.Prepared prepare(CceClusterUpgrade plan) {
        if (cluster.client().isAutopilot()) {
            CceAutopilotRules.mustFit(plan);
        }
        ClusterStatus status = cluster.showCluster().status();
        List<UpgradeSnapshot> tasks = upgrades.history();
        mustBeIdle(tasks);
        if (!status.phase().equals(ClusterPhase.AVAILABLE)) {
            throw new StartRejectedException(notAvailable(status, tasks), null);
        }
        CceAvailableVersions offer = upgrades.offer();
        String target = offer.choose(plan.targetVersion());
        if (offer.current().isEmpty()) {
            throw new StartRejectedException("CCE does not return the version of cluster " + cluster.clusterId(), null);
        }
        if (plan.workFlow()) {
            new CceWorkFlows(cluster).openFor(offer.current(), target);
        }
        UpgradeRecord record = upgrades.record(UpgradeKind.CLUSTER_UPGRADE).with(known -> {
            known.target(target);
            known.seen(TaskBaseline.of(tasks));
        });
        return new UpgradeService.Prepared(
                record,
                (current, checkpoint, steps) -> makeReady(plan, offer.current(), current, checkpoint, steps),
                ready -> start(plan.request(cluster.clusterId(), String.valueOf(ready.target()))));
    }

    /** Sends the start. The service always returns the id of the new task: a response without it is not a success. */
    private String start(UpgradeClusterRequest request) {
        String taskId = cluster.upgradeCluster(request).metadata().uid();
        if (taskId == null || taskId.isBlank()) {
            throw new IllegalStateException("CCE returned no id of the task");
        }
        return taskId;
    }

    private static void mustBeIdle(List<UpgradeSnapshot> tasks) {
        tasks.stream().filter(UnfinishedTasks::isUnfinished).findFirst().ifPresent(task -> {
            throw new StartRejectedException(
                    "CCE cluster " + task.clusterId() + " has an unfinished upgrade: task " + task.taskId() + " ("
                            + task.rawState() + ", to " + task.target() + ")",
                    null);
        });
    }

    private String notAvailable(ClusterStatus status, List<UpgradeSnapshot> tasks) {
        String why = status.message() == null || status.message().isBlank()
                ? ""
                : ": " + cluster.client().redact(status.message());
        String failed = tasks.isEmpty() || tasks.get(0).state() != UpgradeState.FAILED
                ? ""
                : "; " + afterFailure(String.valueOf(tasks.get(0).taskId()));
        return "CCE cluster " + cluster.clusterId() + " is not available: phase " + status.phase() + why + failed;
    }

    /**
     * Returns what can be done after the newest upgrade has failed, which depends on its workflow. If that cannot be read, the
     * start is rejected all the same.
     */
    private String afterFailure(String taskId) {
        String failed = "its newest upgrade, task " + taskId + ", has failed";
        WorkFlow cancelled;
        try {
            cancelled = new CceWorkFlows(cluster).cancelled(taskId);
        } catch (CloudException e) {
            return failed
                    + ": mend the cause and retry that task, unless its workflow was cancelled, which could not be"
                    + " read ("
                    + e.getClass().getSimpleName() + ")";
        }
        return cancelled == null
                ? failed + ": mend the cause and retry that task"
                : failed + ", and its workflow " + cancelled.metadata().uid()
                        + " was cancelled. No operation rolls that back, and the documentation does not say whether"
                        + " the task can still be retried: mend the cause, then open a ticket with the vendor";
    }

    /** Returns the open workflow for these versions, or a new one. */
    private WorkFlow workFlow(CceClusterUpgrade plan, String current, String target) {
        WorkFlow open = new CceWorkFlows(cluster).openFor(current, target);
        return open != null
                ? open
                : cluster.workFlows().createUpgradeWorkFlow(plan.workFlowRequest(cluster.clusterId(), current, target));
    }

    private UpgradeRecord makeReady(
            CceClusterUpgrade plan,
            String version,
            UpgradeRecord record,
            Consumer<UpgradeRecord> checkpoint,
            StartSteps steps) {
        UpgradeRecord known = record;
        String current = version;
        Instant workFlowBegan = null;
        if (plan.workFlow()) {
            WorkFlow flow = workFlow(plan, version, String.valueOf(record.target()));
            known = inWorkFlow(flow, plan, record);
            checkpoint.accept(known);
            steps.found("workflow " + flow.metadata().uid(), "to " + known.target());
            String shown = flow.spec().clusterVersion();
            workFlowBegan = flow.metadata().creationTimestamp();
            current = shown == null || shown.isBlank() ? version : shown;
        }
        if (plan.preCheck()) {
            new CcePreChecks(cluster, steps).pass(plan, current, String.valueOf(known.target()), workFlowBegan);
        }
        if (plan.snapshot()) {
            new CceSnapshots(cluster).take(plan.checkTimeout(), steps);
        }
        // Minutes have passed: a task that others have started meanwhile must not count as ours.
        List<UpgradeSnapshot> tasks = upgrades.history();
        mustBeIdle(tasks);
        UpgradeRecord ready = known.with(latest -> latest.seen(TaskBaseline.of(tasks)));
        StepWaiter.mustNotBeInterrupted(CloudService.CCE, "the steps before the upgrade are done");
        return ready;
    }

    /**
     * Returns the record with the workflow, which has the full target version. Rejects a workflow for another version.
     */
    private static UpgradeRecord inWorkFlow(WorkFlow flow, CceClusterUpgrade plan, UpgradeRecord record) {
        String target = flow.spec().targetVersion();
        if (target != null && !VersionText.agree(target, plan.targetVersion())) {
            throw new StartRejectedException(
                    "CCE: workflow " + flow.metadata().uid() + " leads to " + target + ", not to "
                            + plan.targetVersion(),
                    null);
        }
        return record.with(known -> {
            known.companion(flow.metadata().uid());
            known.target(target != null && CceVersion.isFull(target) ? target : record.target());
        });
    }
}
