// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.cce;

import io.clusterupgrade.cce.model.UpgradeTaskPhase;
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
                        ? ActionAvailability.yes(
                                "CCE: " + task(now)
                                        + "; the vendor has discarded the operation, but nothing else is possible in this phase")
                        : ActionAvailability.no("CCE: " + task(now) + "; resume needs Pause");
            case RETRY -> retry(now, record);
            case ABORT -> abort(now, record);
        };
    }

    private static ActionAvailability pause(UpgradeSnapshot now) {
        boolean isInit = now.pendingAction() == null
                && UpgradeTaskPhase.of(now.rawState()).equals(UpgradeTaskPhase.INIT);
        return switch (now.state()) {
            case RUNNING ->
                ActionAvailability.unsure(
                        "CCE: " + task(now) + "; the vendor has discarded pause and continue, so the server"
                                + " decides. Once paused, the task can only be continued");
            case PENDING ->
                isInit
                        ? ActionAvailability.no("CCE: " + task(now) + "; pause needs Running")
                        : ActionAvailability.unsure("CCE: " + task(now)
                                + "; the documentation does not say whether it may be paused then. Once paused, the task can"
                                + " only be continued");
            default -> ActionAvailability.no("CCE: " + task(now) + "; pause needs Running");
        };
    }

    private static ActionAvailability retry(UpgradeSnapshot now, UpgradeRecord record) {
        return switch (now.state()) {
            case FAILED ->
                ActionAvailability.yes("CCE: " + task(now)
                        + "; mend the cause first. The documentation does not say where the task goes on");
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
                ActionAvailability.unsure("CCE: " + task(now) + "; "
                        + (record.companion() == null
                                ? "its workflow can be cancelled if there is one, but none is known here"
                                : "its workflow " + record.companion() + " can be cancelled")
                        + ", unless a step of it is initial, queued, running or paused. That ends it for good and rolls nothing"
                        + " back, as no operation does: upgraded parts stay upgraded, and the documentation does not say"
                        + " whether the task can be retried afterwards. Mend the cause and retry first");
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
