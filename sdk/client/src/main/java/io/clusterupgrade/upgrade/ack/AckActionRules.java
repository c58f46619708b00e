// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.ack;

import io.clusterupgrade.ack.model.TaskInfo;
import io.clusterupgrade.ack.model.TaskStage;
import io.clusterupgrade.ack.model.TaskState;
import io.clusterupgrade.upgrade.model.ActionAvailability;
import io.clusterupgrade.upgrade.model.UpgradeAction;
import io.clusterupgrade.upgrade.model.UpgradeSnapshot;
import io.clusterupgrade.upgrade.model.UpgradeState;
import io.clusterupgrade.upgrade.service.UpgradeRecord;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The actions that the documentation allows for a task of ACK (see sdk/docs/wire/ack.md#tasks and
 * sdk/docs/wire/ack.md#transitions).
 */
final class AckActionRules {
    private AckActionRules() {}

    static @Nullable String lacks(UpgradeAction action) {
        return action == UpgradeAction.RETRY
                ? "ACK: there is no operation to retry a task; the remedy is a new upgrade of what is behind, the control plane or a node"
                        + " pool (ClusterUpgrader.path finds it)"
                : null;
    }

    static ActionAvailability of(UpgradeAction action, UpgradeSnapshot now, UpgradeRecord record) {
        if (record.abortedAt() != null) {
            return ActionAvailability.no("ACK: the task was aborted at " + record.abortedAt());
        }
        return switch (now.state()) {
            case RUNNING -> running(action, now);
            case PAUSED -> paused(action, now);
            case PENDING -> action == UpgradeAction.ABORT ? abort(now) : unsure(action, now);
            case UNKNOWN -> unsure(action, now);
            default ->
                ActionAvailability.no(task(now) + ", which is final; " + action.displayName() + " needs "
                        + needs(action)
                        + (action == UpgradeAction.RESUME && now.rawState().equalsIgnoreCase(TaskState.TIMEOUT.value())
                                ? ". The service ends a task that is paused for more than 15 days"
                                : ""));
        };
    }

    private static ActionAvailability running(UpgradeAction action, UpgradeSnapshot now) {
        return switch (action) {
            case PAUSE -> ActionAvailability.yes(task(now) + "; nodes in progress are finished first. " + byType());
            case ABORT -> abort(now);
            default -> ActionAvailability.no(task(now) + "; " + action.displayName() + " needs " + needs(action));
        };
    }

    private static ActionAvailability paused(UpgradeAction action, UpgradeSnapshot now) {
        return switch (action) {
            case RESUME -> ActionAvailability.yes(task(now) + cause(now));
            case ABORT -> abort(now);
            default -> ActionAvailability.no(task(now) + "; " + action.displayName() + " needs " + needs(action));
        };
    }

    private static String needs(UpgradeAction action) {
        return switch (action) {
            case PAUSE -> "running";
            case RESUME -> "paused";
            default -> "running or paused";
        };
    }

    /** The sources disagree on a running task: the reference allows to cancel it, the console only when it is paused. */
    private static ActionAvailability abort(UpgradeSnapshot now) {
        String reason = task(now) + "; cancelling it is final, and nodes that are done are not rolled back. ";
        return now.state() == UpgradeState.PAUSED
                ? ActionAvailability.yes(reason + byType())
                : ActionAvailability.unsure(
                        reason + "The vendor's pages disagree whether a running task can be cancelled: pause it first. "
                                + byType());
    }

    /**
     * Returns what an operator has to know before a paused task is resumed: the service also pauses by itself after the error of
     * a node, and ends what is paused for too long. Only the guide of 2021 says so.
     */
    private static String cause(UpgradeSnapshot now) {
        List<String> failed = now.nodes().failed();
        String stage = now.message() != null || failed.isEmpty() ? null : stageMessage(now);
        String error = now.message() != null
                ? ", error: " + now.message()
                : stage == null ? "" : ", the stage reports: " + stage;
        String nodes = failed.isEmpty() ? "" : ", failed nodes: " + String.join(", ", failed);
        String found = error + nodes;
        return "; by the vendor's guide of 2021 the service also pauses by itself after an error of a node"
                + (found.isEmpty() ? ", of which it shows none" : found + ": mend that first")
                + ". It ends a task that is paused for more than 15 days";
    }

    /** Returns what the stage in which the task is paused says; null for nothing. */
    private static @Nullable String stageMessage(UpgradeSnapshot now) {
        return now.detail(TaskInfo.class)
                .flatMap(task -> task.stages().stream()
                        .filter(stage -> stage.state().equals(TaskState.PAUSED))
                        .map(TaskStage::message)
                        .filter(message -> message != null && !message.isBlank())
                        .reduce((earlier, later) -> later))
                .orElse(null);
    }

    private static ActionAvailability unsure(UpgradeAction action, UpgradeSnapshot now) {
        return ActionAvailability.unsure(
                task(now) + "; the documentation does not say whether " + action.displayName() + " works then");
    }

    private static String task(UpgradeSnapshot now) {
        return now.pendingAction() != null
                ? "ACK: " + now.message()
                : "ACK: the task is " + (now.rawState().isEmpty() ? "without a state" : now.rawState());
    }

    private static String byType() {
        return "The server also decides by the type of the task";
    }
}
