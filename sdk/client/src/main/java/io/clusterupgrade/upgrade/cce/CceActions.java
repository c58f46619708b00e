// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.cce;

import io.clusterupgrade.cce.CceCluster;
import io.clusterupgrade.upgrade.model.ActionNotAllowedException;
import io.clusterupgrade.upgrade.model.UpgradeAction;
import io.clusterupgrade.upgrade.model.UpgradeSnapshot;
import io.clusterupgrade.upgrade.model.UpgradeState;
import io.clusterupgrade.upgrade.service.UpgradeRecord;
import java.util.List;

/**
 * Sends actions of CCE. Pause, continue and retry name no task: they affect the current task of the cluster, so the
 * list is read first to check that it is the right one (see sdk/docs/wire/cce.md#task-actions).
 */
final class CceActions {
    private final CceUpgradeService upgrades;
    private final CceCluster cluster;

    CceActions(CceUpgradeService upgrades, CceCluster cluster) {
        this.upgrades = upgrades;
        this.cluster = cluster;
    }

    Runnable ready(UpgradeAction action, UpgradeSnapshot now, UpgradeRecord record) {
        String taskId = String.valueOf(now.taskId());
        if (action == UpgradeAction.ABORT) {
            return new CceWorkFlows(cluster).cancel(record, taskId);
        }
        mustHit(action, taskId);
        return switch (action) {
            case PAUSE -> cluster::pauseUpgradeClusterTask;
            case RESUME -> cluster::continueUpgradeClusterTask;
            default -> cluster::retryUpgradeClusterTask;
        };
    }

    private void mustHit(UpgradeAction action, String taskId) {
        List<UpgradeSnapshot> tasks = upgrades.history();
        UpgradeSnapshot affected = tasks.stream()
                .filter(task -> action == UpgradeAction.RETRY || isUnfinished(task))
                .findFirst()
                .or(() -> tasks.stream().findFirst())
                .orElse(null);
        if (affected == null) {
            throw new ActionNotAllowedException(
                    action, "CCE: the cluster lists no task, so task " + taskId + " cannot be reached");
        }
        if (!taskId.equals(affected.taskId())) {
            throw new ActionNotAllowedException(
                    action,
                    "CCE: the call names no task, and would affect another one than " + taskId + ": "
                            + affected.taskId() + " (" + affected.rawState() + ", to " + affected.target() + ")");
        }
    }

    /** Returns whether a task may be unfinished: an undocumented phase may be one of a task in progress. */
    private static boolean isUnfinished(UpgradeSnapshot task) {
        return task.state() != UpgradeState.SUCCEEDED && task.state() != UpgradeState.FAILED;
    }
}
