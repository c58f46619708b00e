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
 * Actions of CCE. Pause, continue and retry name no task: they hit whichever the cluster has now, so the list is read
 * before to see that it is the one that is meant (see sdk/docs/wire/cce.md#task-actions).
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
        UpgradeSnapshot hit = tasks.stream()
                .filter(task -> action == UpgradeAction.RETRY || isUnfinished(task))
                .findFirst()
                .or(() -> tasks.stream().findFirst())
                .orElse(null);
        if (hit == null) {
            throw new ActionNotAllowedException(action, "CCE: the cluster lists no task, so not " + taskId);
        }
        if (!taskId.equals(hit.taskId())) {
            throw new ActionNotAllowedException(
                    action,
                    "CCE: the call names no task, and would hit another one than " + taskId + ": " + hit.taskId() + " ("
                            + hit.rawState() + ", to " + hit.target() + ")");
        }
    }

    /** A word that nobody has documented may be one of a task in progress. */
    private static boolean isUnfinished(UpgradeSnapshot task) {
        return task.state() != UpgradeState.SUCCEEDED && task.state() != UpgradeState.FAILED;
    }
}
