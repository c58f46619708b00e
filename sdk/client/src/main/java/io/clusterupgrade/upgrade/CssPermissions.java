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
            case FAILED, PARTLY_FAILED, UNKNOWN -> action == UpgradeAction.RETRY ? retry(now) : abort(now, record);
            default ->
                Permission.no("CSS: the task is " + now.state() + "; " + action.word() + " needs FAILED"
                        + (now.state() == UpgradeState.RUNNING ? "; a running task cannot be stopped" : ""));
        };
    }

    private static Permission retry(UpgradeSnapshot now) {
        return now.state() == UpgradeState.FAILED
                ? Permission.yes("CSS: the task is FAILED; the failed node runs again")
                : undocumented(UpgradeAction.RETRY, now);
    }

    /** Nodes that are done cannot go back, so only an upgrade within a version may be left half done. */
    private static Permission abort(UpgradeSnapshot now, UpgradeRecord record) {
        boolean mayBeHalfDone = now.kind() == UpgradeKind.IMAGE_UPGRADE
                && UpgradeType.SAME.value().equalsIgnoreCase(record.variant);
        boolean isOfUnknownType = now.kind() == UpgradeKind.IMAGE_UPGRADE && record.variant == null;
        int done = now.nodes().done().size();
        String halfDone = "CSS: " + done + " of " + now.nodes().total() + " nodes already "
                + (now.kind() == UpgradeKind.AZ_CHANGE ? "moved" : "upgraded");
        if (done > 0 && !mayBeHalfDone && !isOfUnknownType) {
            return Permission.no(halfDone + ": abort is not possible any more");
        }
        if (now.state() != UpgradeState.FAILED) {
            return undocumented(UpgradeAction.ABORT, now);
        }
        if (mayBeHalfDone) {
            return Permission.yes("CSS: the task is FAILED; nodes that are done (" + done + ") stay upgraded");
        }
        if (done > 0) {
            return Permission.unsure(halfDone
                    + "; abort is possible within an engine version only, and this upgrade was not started here");
        }
        return CssDoneNodes.areKnown(now)
                ? Permission.yes("CSS: the task is FAILED and no node is done")
                : Permission.unsure("CSS: the task is FAILED and does not say which nodes are done;"
                        + " abort is possible only before the first one is");
    }

    private static Permission undocumented(UpgradeAction action, UpgradeSnapshot now) {
        return Permission.unsure("CSS: no document says whether " + action.word() + " works on a task that is "
                + (now.rawState().isEmpty() ? "without a status" : now.rawState()));
    }
}
