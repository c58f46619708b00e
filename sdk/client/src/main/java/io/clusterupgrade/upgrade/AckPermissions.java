// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import org.jspecify.annotations.Nullable;

/** What the documents allow with a task of ACK (ACK sheets 3.2, 4.9). */
final class AckPermissions {
    private AckPermissions() {}

    static @Nullable String lacks(UpgradeAction action) {
        return action == UpgradeAction.RETRY ? "ACK: has no call to retry a task; start a new upgrade" : null;
    }

    static Permission of(UpgradeAction action, UpgradeSnapshot now, UpgradeRecord record) {
        if (record.abortedAt != null) {
            return Permission.no("ACK: the task was aborted at " + record.abortedAt);
        }
        return switch (now.state()) {
            case RUNNING -> running(action, now);
            case PAUSED -> paused(action, now);
            case PENDING -> action == UpgradeAction.ABORT ? abort(now) : unsure(action, now);
            case UNKNOWN -> unsure(action, now);
            default -> Permission.no(task(now) + ", which is an end; " + action.word() + " needs " + needs(action));
        };
    }

    private static Permission running(UpgradeAction action, UpgradeSnapshot now) {
        return switch (action) {
            case PAUSE -> Permission.yes(task(now) + "; nodes in work are finished first. " + byType());
            case ABORT -> abort(now);
            default -> Permission.no(task(now) + "; " + action.word() + " needs " + needs(action));
        };
    }

    private static Permission paused(UpgradeAction action, UpgradeSnapshot now) {
        return switch (action) {
            case RESUME -> Permission.yes(task(now));
            case ABORT -> abort(now);
            default -> Permission.no(task(now) + "; " + action.word() + " needs " + needs(action));
        };
    }

    private static String needs(UpgradeAction action) {
        return switch (action) {
            case PAUSE -> "running";
            case RESUME -> "paused";
            default -> "running or paused";
        };
    }

    private static Permission abort(UpgradeSnapshot now) {
        return Permission.yes(
                task(now) + "; cancelling it is final, and nodes that are done are not rolled back. " + byType());
    }

    private static Permission unsure(UpgradeAction action, UpgradeSnapshot now) {
        return Permission.unsure(task(now) + "; no document says whether " + action.word() + " works then");
    }

    private static String task(UpgradeSnapshot now) {
        return ActionGrace.isIn(now)
                ? "ACK: " + now.message()
                : "ACK: the task is " + (now.rawState().isEmpty() ? "without a state" : now.rawState());
    }

    private static String byType() {
        return "The server decides by type of task, too";
    }
}
