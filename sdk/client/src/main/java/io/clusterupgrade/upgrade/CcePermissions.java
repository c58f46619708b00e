// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

/** What the documents allow with a task of CCE (CCE sheets 3.3, 3.4, 5.2). */
final class CcePermissions {
    private CcePermissions() {}

    static Permission of(UpgradeAction action, UpgradeSnapshot now, UpgradeRecord record) {
        if (now.state() == UpgradeState.UNKNOWN) {
            return Permission.unsure("CCE: no document says what " + action.word() + " does to " + task(now));
        }
        return switch (action) {
            case PAUSE -> pause(now);
            case RESUME ->
                now.state() == UpgradeState.PAUSED
                        ? Permission.yes("CCE: " + task(now) + "; the vendor lists the call as out of date")
                        : Permission.no("CCE: " + task(now) + "; resume needs Pause");
            case RETRY -> retry(now, record);
            case ABORT -> abort(now, record);
        };
    }

    private static Permission pause(UpgradeSnapshot now) {
        return switch (now.state()) {
            case RUNNING -> Permission.yes("CCE: " + task(now) + "; the vendor lists the call as out of date");
            case PENDING -> Permission.unsure("CCE: " + task(now) + "; no document says whether it may be paused then");
            default -> Permission.no("CCE: " + task(now) + "; pause needs Running");
        };
    }

    private static Permission retry(UpgradeSnapshot now, UpgradeRecord record) {
        return switch (now.state()) {
            case FAILED -> Permission.yes("CCE: " + task(now) + "; it goes on with what failed");
            case ABORTED ->
                Permission.unsure(
                        "CCE: no document says whether a task can be retried whose workflow was cancelled, at "
                                + record.abortedAt);
            default -> Permission.no("CCE: " + task(now) + "; retry needs Failed");
        };
    }

    /** The task has no such call; its workflow can be cancelled when nothing in it is at work. */
    private static Permission abort(UpgradeSnapshot now, UpgradeRecord record) {
        return switch (now.state()) {
            case FAILED ->
                record.companion == null
                        ? Permission.unsure("CCE: " + task(now)
                                + "; its workflow can be cancelled if there is one, and none is known here")
                        : Permission.yes("CCE: " + task(now) + "; its workflow " + record.companion
                                + " is cancelled, and what is upgraded stays upgraded");
            case SUCCEEDED -> Permission.no("CCE: " + task(now) + "; there is nothing left to end");
            case ABORTED -> Permission.no("CCE: the workflow of the task was cancelled at " + record.abortedAt);
            default ->
                Permission.no("CCE: " + task(now)
                        + "; a workflow cannot be cancelled while a task in it is initial, queued, running or held");
        };
    }

    private static String task(UpgradeSnapshot now) {
        if (ActionGrace.isIn(now)) {
            return String.valueOf(now.message());
        }
        if (now.rawState().isEmpty()) {
            return "a task without a phase";
        }
        return now.state() == UpgradeState.UNKNOWN
                ? "a task in phase " + now.rawState()
                : "the task is in phase " + now.rawState();
    }
}
