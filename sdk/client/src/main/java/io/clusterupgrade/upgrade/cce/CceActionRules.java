// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.cce;

import io.clusterupgrade.upgrade.model.ActionAvailability;
import io.clusterupgrade.upgrade.model.UpgradeAction;
import io.clusterupgrade.upgrade.model.UpgradeSnapshot;
import io.clusterupgrade.upgrade.model.UpgradeState;
import io.clusterupgrade.upgrade.service.UpgradeRecord;

/**
 * The actions that the documentation allows for a task of CCE (see sdk/docs/wire/cce.md#task-actions,
 * sdk/docs/wire/cce.md#task-phases and sdk/docs/wire/cce.md#workflow).
 */
final class CceActionRules {
    private CceActionRules() {}

    static ActionAvailability of(UpgradeAction action, UpgradeSnapshot now, UpgradeRecord record) {
        if (now.state() == UpgradeState.UNKNOWN) {
            return ActionAvailability.unsure(
                    "CCE: the documentation does not say what " + action.displayName() + " does to " + task(now));
        }
        return switch (action) {
            case PAUSE -> pause(now);
            case RESUME ->
                now.state() == UpgradeState.PAUSED
                        ? ActionAvailability.yes("CCE: " + task(now) + "; the vendor lists the operation as outdated")
                        : ActionAvailability.no("CCE: " + task(now) + "; resume needs Pause");
            case RETRY -> retry(now, record);
            case ABORT -> abort(now, record);
        };
    }

    private static ActionAvailability pause(UpgradeSnapshot now) {
        return switch (now.state()) {
            case RUNNING ->
                ActionAvailability.yes("CCE: " + task(now) + "; the vendor lists the operation as outdated");
            case PENDING ->
                ActionAvailability.unsure(
                        "CCE: " + task(now) + "; the documentation does not say whether it may be paused then");
            default -> ActionAvailability.no("CCE: " + task(now) + "; pause needs Running");
        };
    }

    private static ActionAvailability retry(UpgradeSnapshot now, UpgradeRecord record) {
        return switch (now.state()) {
            case FAILED -> ActionAvailability.yes("CCE: " + task(now) + "; it continues with the failed part");
            case ABORTED ->
                ActionAvailability.unsure(
                        "CCE: the documentation does not say whether a task can be retried after its workflow was cancelled, at "
                                + record.abortedAt());
            default -> ActionAvailability.no("CCE: " + task(now) + "; retry needs Failed");
        };
    }

    /**
     * Returns whether the workflow can be cancelled, when nothing in it is in progress: there is no operation to abort
     * a task.
     */
    private static ActionAvailability abort(UpgradeSnapshot now, UpgradeRecord record) {
        return switch (now.state()) {
            case FAILED ->
                record.companion() == null
                        ? ActionAvailability.unsure("CCE: " + task(now)
                                + "; its workflow can be cancelled if there is one, but none is known here")
                        : ActionAvailability.yes("CCE: " + task(now) + "; its workflow " + record.companion()
                                + " is cancelled, and upgraded nodes stay upgraded");
            case SUCCEEDED -> ActionAvailability.no("CCE: " + task(now) + "; there is nothing left to abort");
            case ABORTED ->
                ActionAvailability.no("CCE: the workflow of the task was cancelled at " + record.abortedAt());
            default ->
                ActionAvailability.no("CCE: " + task(now)
                        + "; a workflow cannot be cancelled while a task in it is initial, queued, running or paused");
        };
    }

    private static String task(UpgradeSnapshot now) {
        if (now.pendingAction() != null) {
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
