// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.cce;

import io.clusterupgrade.cce.CceCluster;
import io.clusterupgrade.cce.CceOperations;
import io.clusterupgrade.cce.model.SnapshotTask;
import io.clusterupgrade.cce.model.UpgradeTaskPhase;
import io.clusterupgrade.cce.request.ListClusterMasterSnapshotTasksRequest;
import io.clusterupgrade.upgrade.model.StartRejectedException;
import io.clusterupgrade.upgrade.service.StartSteps;
import io.clusterupgrade.upgrade.service.StepWaiter;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes the snapshot of the masters before a start (see sdk/docs/wire/cce.md#snapshots). There is no operation for a
 * single snapshot: the list contains it.
 */
final class CceSnapshots {
    private static final Set<UpgradeTaskPhase> IN_PROGRESS =
            Set.of(UpgradeTaskPhase.INIT, UpgradeTaskPhase.QUEUING, UpgradeTaskPhase.RUNNING);

    private final CceCluster cluster;

    CceSnapshots(CceCluster cluster) {
        this.cluster = cluster;
    }

    /** Takes a snapshot, or waits for one in progress. */
    void take(Duration limit, StartSteps steps) {
        String id = inProgress();
        String uid =
                id == null ? cluster.snapshots().createClusterMasterSnapshot().uid() : id;
        if (uid == null) {
            throw new StartRejectedException("CCE returned no id of the snapshot", null);
        }
        SnapshotTask ended = new StepWaiter(steps, cluster.client().scheduler(), limit)
                .until("snapshot " + uid + " of the masters", () -> find(uid), CceSnapshots::isOver);
        if (!ended.status().phase().equals(UpgradeTaskPhase.SUCCESS)) {
            throw new StartRejectedException("CCE: snapshot " + uid + " of the masters failed", null);
        }
        steps.done(null);
    }

    private @Nullable String inProgress() {
        return CceLists.read(
                        cluster,
                        CceOperations.Snapshots.LIST_CLUSTER_MASTER_SNAPSHOT_TASKS,
                        new ListClusterMasterSnapshotTasksRequest(cluster.clusterId()))
                .items()
                .stream()
                .filter(task -> IN_PROGRESS.contains(task.status().phase())
                        && task.metadata().uid() != null)
                .findFirst()
                .map(task -> task.metadata().uid())
                .orElse(null);
    }

    private @Nullable SnapshotTask find(String uid) {
        return CceLists.read(
                        cluster,
                        CceOperations.Snapshots.LIST_CLUSTER_MASTER_SNAPSHOT_TASKS,
                        new ListClusterMasterSnapshotTasksRequest(cluster.clusterId()))
                .items()
                .stream()
                .filter(task -> uid.equals(task.metadata().uid()))
                .findFirst()
                .orElse(null);
    }

    private static boolean isOver(SnapshotTask task) {
        UpgradeTaskPhase phase = task.status().phase();
        return phase.equals(UpgradeTaskPhase.SUCCESS) || phase.equals(UpgradeTaskPhase.FAILED);
    }
}
