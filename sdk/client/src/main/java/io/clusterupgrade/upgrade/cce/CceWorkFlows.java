// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.cce;

import io.clusterupgrade.cce.CceCluster;
import io.clusterupgrade.cce.CceOperations;
import io.clusterupgrade.cce.model.PointStatus;
import io.clusterupgrade.cce.model.WorkFlow;
import io.clusterupgrade.cce.model.WorkFlowPhase;
import io.clusterupgrade.cce.model.WorkFlowTaskType;
import io.clusterupgrade.cce.request.ListUpgradeWorkFlowsRequest;
import io.clusterupgrade.internal.text.VersionText;
import io.clusterupgrade.upgrade.model.ActionNotAllowedException;
import io.clusterupgrade.upgrade.model.StartRejectedException;
import io.clusterupgrade.upgrade.model.UpgradeAction;
import io.clusterupgrade.upgrade.service.UpgradeRecord;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds and cancels the workflows of a cluster of CCE, which control the order of the parts of an upgrade (see
 * sdk/docs/wire/cce.md#workflows).
 */
final class CceWorkFlows {
    private static final Set<WorkFlowPhase> OPEN =
            Set.of(WorkFlowPhase.INIT, WorkFlowPhase.RUNNING, WorkFlowPhase.PENDING);

    private static final String NOT_SHOWN = "one that is not shown";

    private final CceCluster cluster;

    CceWorkFlows(CceCluster cluster) {
        this.cluster = cluster;
    }

    /**
     * Returns the open workflow for these versions; null if none is open. Only reads.
     *
     * @throws StartRejectedException if a workflow for other versions is open, or one without versions
     */
    @Nullable WorkFlow openFor(String current, String target) {
        List<WorkFlow> open = open();
        if (open.isEmpty()) {
            return null;
        }
        return open.stream()
                .filter(flow -> current.equals(flow.spec().clusterVersion())
                        && target.equals(flow.spec().targetVersion()))
                .findFirst()
                .orElseThrow(() -> new StartRejectedException(notFor(current, target, open.get(0)), null));
    }

    private static String notFor(String current, String target, WorkFlow flow) {
        String from = shown(flow.spec().clusterVersion());
        String to = shown(flow.spec().targetVersion());
        String open =
                "CCE: workflow " + flow.metadata().uid() + " (" + flow.status().phase() + ") is open, from version "
                        + from + " to " + to + ", not from " + current + " to " + target;
        if (VersionText.agree(to, current)) {
            String task = upgradeOf(flow);
            return open
                    + ". It belongs to the last upgrade, which has reached its target: check the cluster, then confirm"
                    + " it with finish()"
                    + (task == null ? "" : " of the upgrade with task " + task + " (upgrader.attach)")
                    + ": the post-check is the last step of the workflow";
        }
        boolean canBeUsed = from.equals(current) && !to.equals(NOT_SHOWN);
        return open + ". " + (canBeUsed ? "A plan to " + to + " uses it. " : "") + otherwise(flow);
    }

    /** Returns what else can be done about an open workflow (see sdk/docs/wire/cce.md#workflow). */
    private static String otherwise(WorkFlow flow) {
        WorkFlowPhase phase = flow.status().phase();
        if (phase.equals(WorkFlowPhase.RUNNING)) {
            return "The service does not cancel a workflow in this phase: wait until the part in progress has ended";
        }
        String cancel = "workFlows().upgradeWorkFlowUpdate(\"" + flow.metadata().uid()
                + "\") cancels it, which is final and rolls nothing back";
        return phase.equals(WorkFlowPhase.INIT)
                ? "Nothing has started in it; " + cancel
                        + ". The documentation contradicts itself about whether the service accepts that in this phase"
                : "A part of it has failed: mend the cause and retry that part; " + cancel;
    }

    private static String shown(@Nullable String version) {
        return version == null || version.isBlank() ? NOT_SHOWN : version;
    }

    /** Returns the cancelled workflow of a task; null if it has none. */
    @Nullable WorkFlow cancelled(String taskId) {
        return of(taskId, all())
                .filter(flow -> flow.status().phase().equals(WorkFlowPhase.CANCEL))
                .findFirst()
                .orElse(null);
    }

    /** Returns the workflows that contain a task of an upgrade. */
    static Stream<WorkFlow> of(String taskId, List<WorkFlow> flows) {
        return flows.stream().filter(flow -> taskId.equals(upgradeOf(flow)));
    }

    private List<WorkFlow> all() {
        return CceLists.read(
                        cluster,
                        CceOperations.WorkFlows.LIST_UPGRADE_WORK_FLOWS,
                        new ListUpgradeWorkFlowsRequest(cluster.clusterId()))
                .items();
    }

    private List<WorkFlow> open() {
        return all().stream()
                .filter(flow -> OPEN.contains(flow.status().phase()))
                .filter(flow -> isOfTheCluster(flow.spec().clusterId()))
                .toList();
    }

    /** Returns whether the workflow with a task is not over; false if no workflow has the task. */
    boolean isOpenFor(@Nullable String taskId) {
        return taskId != null && open().stream().anyMatch(flow -> taskId.equals(upgradeOf(flow)));
    }

    /** Returns whether a workflow is not over. */
    boolean isOpen(String id) {
        return OPEN.contains(
                cluster.workFlows().showUpgradeWorkFlow(id).status().phase());
    }

    /**
     * Prepares to cancel the workflow of a task: the workflow of the record, or else the one that contains the task.
     */
    Runnable cancel(UpgradeRecord record, String taskId) {
        String id = record.companion() == null ? find(taskId) : record.companion();
        WorkFlow flow = cluster.workFlows().showUpgradeWorkFlow(id);
        String cancels = upgradeOf(flow);
        if (!taskId.equals(cancels)) {
            throw new ActionNotAllowedException(
                    UpgradeAction.ABORT,
                    "CCE: workflow " + id
                            + (cancels == null
                                    ? " does not contain task " + taskId
                                    : " has moved on to another task, " + cancels));
        }
        return () -> mustBeCancelled(id, cluster.workFlows().upgradeWorkFlowUpdate(id));
    }

    /** Checks the response: the service returns the workflow; another object is not a success. */
    private static void mustBeCancelled(String id, WorkFlow responded) {
        String uid = responded.metadata().uid();
        if (uid == null ? responded.status().phase().isAbsent() : !uid.equals(id)) {
            throw new IllegalStateException("CCE did not return workflow " + id);
        }
    }

    private boolean isOfTheCluster(@Nullable String id) {
        return id == null || id.isEmpty() || id.equals(cluster.clusterId());
    }

    private String find(String taskId) {
        return of(taskId, all())
                .map(flow -> flow.metadata().uid())
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new ActionNotAllowedException(
                        UpgradeAction.ABORT,
                        "CCE: no workflow has task " + taskId + ", and only a workflow can be cancelled"));
    }

    private static @Nullable String upgradeOf(WorkFlow flow) {
        return flow.status().pointStatuses().stream()
                .filter(point -> point.taskType().equals(WorkFlowTaskType.CLUSTER) && point.taskId() != null)
                .map(PointStatus::taskId)
                .findFirst()
                .orElse(null);
    }
}
