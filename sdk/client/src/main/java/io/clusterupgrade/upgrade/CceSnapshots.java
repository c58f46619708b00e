// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import io.clusterupgrade.cce.CceCluster;
import io.clusterupgrade.cce.model.SnapshotTask;
import io.clusterupgrade.cce.model.UpgradeTaskPhase;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The snapshot of the masters before a start (see sdk/docs/wire/cce.md#snapshots). There is no call for one snapshot:
 * the list has it.
 */
final class CceSnapshots {
    private static final Set<UpgradeTaskPhase> AT_WORK =
            Set.of(UpgradeTaskPhase.INIT, UpgradeTaskPhase.QUEUING, UpgradeTaskPhase.RUNNING);

    private final CceCluster cluster;

    CceSnapshots(CceCluster cluster) {
        this.cluster = cluster;
    }

    /** Takes a snapshot, or waits for the one that is being taken. */
    void take(Duration limit) {
        String id = atWork();
        String uid =
                id == null ? cluster.snapshots().createClusterMasterSnapshot().uid() : id;
        if (uid == null) {
            throw new StartRejectedException("CCE did not say the id of the snapshot", null);
        }
        SnapshotTask ended = new CceStartWaiter(cluster.client().scheduler(), limit)
                .until("snapshot " + uid, () -> find(uid), CceSnapshots::isOver);
        if (!ended.status().phase().equals(UpgradeTaskPhase.SUCCESS)) {
            throw new StartRejectedException("CCE: snapshot " + uid + " of the masters failed", null);
        }
    }

    private @Nullable String atWork() {
        return cluster.snapshots().listClusterMasterSnapshotTasks().items().stream()
                .filter(task -> AT_WORK.contains(task.status().phase())
                        && task.metadata().uid() != null)
                .findFirst()
                .map(task -> task.metadata().uid())
                .orElse(null);
    }

    private @Nullable SnapshotTask find(String uid) {
        return cluster.snapshots().listClusterMasterSnapshotTasks().items().stream()
                .filter(task -> uid.equals(task.metadata().uid()))
                .findFirst()
                .orElse(null);
    }

    private static boolean isOver(SnapshotTask task) {
        UpgradeTaskPhase phase = task.status().phase();
        return phase.equals(UpgradeTaskPhase.SUCCESS) || phase.equals(UpgradeTaskPhase.FAILED);
    }
}
