// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import io.clusterupgrade.css.model.UpgradeType;

/** What the documents allow with a task of CSS (CSS sheet 2.5). */
final class CssPermissions {
    private CssPermissions() {}

    static Permission of(UpgradeAction action, UpgradeSnapshot now, UpgradeRecord record) {
        if (record.abortedAt != null) {
            return Permission.no("CSS: the task was aborted at " + record.abortedAt);
        }
        return switch (now.state()) {
            case FAILED ->
                action == UpgradeAction.RETRY
                        ? Permission.yes("CSS: the task is FAILED; the failed node runs again")
                        : abort(now, record);
            case PARTLY_FAILED, UNKNOWN ->
                Permission.unsure("CSS: no document says whether " + action.word() + " works on a task that is "
                        + (now.rawState().isEmpty() ? "without a status" : now.rawState()));
            default ->
                Permission.no("CSS: the task is " + now.state() + "; " + action.word() + " needs FAILED"
                        + (now.state() == UpgradeState.RUNNING ? "; a running task cannot be stopped" : ""));
        };
    }

    /** Nodes that are done cannot go back, so only an upgrade within a version may be left half done. */
    private static Permission abort(UpgradeSnapshot now, UpgradeRecord record) {
        int done = now.nodes().done().size();
        if (done == 0) {
            return Permission.yes("CSS: the task is FAILED and no node is done");
        }
        String halfDone = done + " of " + now.nodes().total() + " nodes already "
                + (now.kind() == UpgradeKind.AZ_CHANGE ? "moved" : "upgraded");
        if (now.kind() == UpgradeKind.AZ_CHANGE) {
            return Permission.no("CSS: " + halfDone + ": abort is not possible any more");
        }
        if (record.variant == null) {
            return Permission.unsure("CSS: " + halfDone
                    + "; abort is possible within an engine version only, and this upgrade was not started here");
        }
        return record.variant.equalsIgnoreCase(UpgradeType.SAME.value())
                ? Permission.yes("CSS: the task is FAILED; nodes that are done (" + done + ") stay upgraded")
                : Permission.no("CSS: " + halfDone + ": abort is not possible any more");
    }
}
