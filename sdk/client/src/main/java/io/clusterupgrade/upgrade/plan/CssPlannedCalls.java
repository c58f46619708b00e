// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.plan;

import io.clusterupgrade.css.CssOperations;
import java.util.ArrayList;
import java.util.List;

/** The calls and notices that the plans of CSS have in common. */
final class CssPlannedCalls {
    /** Stands for the id of a cluster, which is not shown. */
    static final String ANY_CLUSTER = "cluster";

    private CssPlannedCalls() {}

    /** Returns the reads just before a start. */
    static List<PlannedCall> beforeStart(boolean indicesBackupCheck) {
        List<PlannedCall> calls = new ArrayList<>();
        if (indicesBackupCheck) {
            calls.add(PlannedCall.of(
                    CssOperations.Snapshots.LIST_SNAPSHOTS, "how old the newest complete snapshot of the indices is"));
        }
        calls.add(PlannedCall.of(CssOperations.Clusters.SHOW_CLUSTER_DETAIL, "whether it is still ready"));
        calls.add(PlannedCall.of(
                CssOperations.UPGRADE_DETAIL, "of both kinds: none may be in progress; remember the existing tasks"));
        return calls;
    }

    static List<String> backupNotices(boolean indicesBackupCheck) {
        return List.of(
                indicesBackupCheck
                        ? "The service's check of backups compares the names of indices only, neither content nor age; a"
                                + " start with a snapshot older than 31 days must be accepted (" + CssPlan.OLD_BACKUP
                                + ")."
                        : "The service does not check whether the indices are in a snapshot.");
    }
}
