// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import io.clusterupgrade.cce.CceCluster;
import io.clusterupgrade.cce.model.PointStatus;
import io.clusterupgrade.cce.model.WorkFlow;
import io.clusterupgrade.cce.model.WorkFlowPhase;
import io.clusterupgrade.cce.model.WorkFlowTaskType;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The workflows of a cluster of CCE, which guard the order of what belongs to an upgrade (CCE sheet 5). */
final class CceWorkFlows {
    private static final Set<WorkFlowPhase> OPEN =
            Set.of(WorkFlowPhase.INIT, WorkFlowPhase.RUNNING, WorkFlowPhase.PENDING);

    private final CceCluster cluster;

    CceWorkFlows(CceCluster cluster) {
        this.cluster = cluster;
    }

    /** The open workflow for these versions, or a new one. */
    WorkFlow open(String current, String target) {
        return cluster.listUpgradeWorkFlows().items().stream()
                .filter(flow -> OPEN.contains(flow.status().phase()))
                .filter(flow -> isSame(flow.spec().clusterVersion(), current)
                        && isSame(flow.spec().targetVersion(), target))
                .findFirst()
                .orElseGet(() -> cluster.createUpgradeWorkFlow(current, target));
    }

    private static boolean isSame(@Nullable String said, String meant) {
        return said == null || said.isBlank() || CceVersion.agree(said, meant);
    }

    /** Cancels the workflow of a task: the one that the record knows, else the one that names the task. */
    void cancel(UpgradeRecord record, String taskId) {
        String id = record.companion == null ? find(taskId) : record.companion;
        WorkFlow flow = cluster.showUpgradeWorkFlow(id);
        String cancels = upgradeOf(flow);
        if (cancels != null && !cancels.equals(taskId)) {
            throw new ActionRefusedException(
                    UpgradeAction.ABORT, "CCE: workflow " + id + " has gone on to another task, " + cancels);
        }
        cluster.upgradeWorkFlowUpdate(id);
    }

    private String find(String taskId) {
        return cluster.listUpgradeWorkFlows().items().stream()
                .filter(flow -> taskId.equals(upgradeOf(flow)))
                .map(flow -> flow.metadata().uid())
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new ActionRefusedException(
                        UpgradeAction.ABORT,
                        "CCE: no workflow has task " + taskId + ", and only a workflow can be ended"));
    }

    private static @Nullable String upgradeOf(WorkFlow flow) {
        return flow.status().pointStatuses().stream()
                .filter(point -> point.taskType().equals(WorkFlowTaskType.CLUSTER) && point.taskId() != null)
                .map(PointStatus::taskId)
                .findFirst()
                .orElse(null);
    }
}
