// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.css;

import io.clusterupgrade.css.model.UpgradeType;
import io.clusterupgrade.upgrade.model.ActionAvailability;
import io.clusterupgrade.upgrade.model.UpgradeAction;
import io.clusterupgrade.upgrade.model.UpgradeKind;
import io.clusterupgrade.upgrade.model.UpgradeSnapshot;
import io.clusterupgrade.upgrade.model.UpgradeState;
import io.clusterupgrade.upgrade.service.UpgradeRecord;
import java.util.List;

/** The actions that the documentation allows for a task of CSS (see sdk/docs/wire/css.md#retryupgradetask). */
final class CssActionRules {
    private CssActionRules() {}

    static ActionAvailability of(UpgradeAction action, UpgradeSnapshot now, UpgradeRecord record) {
        if (record.abortedAt() != null) {
            return ActionAvailability.no("CSS: the task was aborted at " + record.abortedAt());
        }
        return switch (now.state()) {
            case FAILED, PARTIALLY_FAILED, UNKNOWN -> action == UpgradeAction.RETRY ? retry(now) : abort(now, record);
            default ->
                ActionAvailability.no("CSS: the task is " + now.state() + "; " + action.displayName() + " needs FAILED"
                        + (now.state() == UpgradeState.RUNNING ? "; a running task cannot be stopped" : ""));
        };
    }

    private static ActionAvailability retry(UpgradeSnapshot now) {
        return now.state() == UpgradeState.FAILED
                ? ActionAvailability.yes(
                        "CSS: the task is FAILED; mend the cause first. The documentation does not say where the task"
                                + " goes on")
                : undocumented(UpgradeAction.RETRY, now);
    }

    /**
     * Nodes that are done cannot be rolled back, so only an upgrade within an engine version may be left partially
     * done.
     */
    private static ActionAvailability abort(UpgradeSnapshot now, UpgradeRecord record) {
        boolean mayBeHalfDone = now.kind() == UpgradeKind.IMAGE_UPGRADE
                && UpgradeType.SAME.value().equalsIgnoreCase(record.variant());
        boolean isOfUnknownType = now.kind() == UpgradeKind.IMAGE_UPGRADE && record.variant() == null;
        int done = now.nodes().done().size();
        String halfDone = "CSS: " + done + " of " + now.nodes().total() + " nodes already "
                + (now.kind() == UpgradeKind.AZ_CHANGE ? "moved" : "upgraded");
        if (done > 0 && !mayBeHalfDone && !isOfUnknownType) {
            return ActionAvailability.no(halfDone + ": abort is not possible any more");
        }
        if (now.state() != UpgradeState.FAILED) {
            return undocumented(UpgradeAction.ABORT, now);
        }
        if (mayBeHalfDone) {
            return ActionAvailability.yes("CSS: the task is FAILED; nodes that are done (" + done
                    + ") stay upgraded, so that versions are mixed until a new upgrade follows" + broken(now));
        }
        if (done > 0) {
            return ActionAvailability.unsure(halfDone
                    + "; abort is possible within an engine version only, and this upgrade was not started here. If it"
                    + " works, versions are mixed until a new upgrade follows" + broken(now));
        }
        return CssNodeProgress.areKnown(now)
                ? ActionAvailability.yes("CSS: the task is FAILED and no node is done" + broken(now))
                : ActionAvailability.unsure("CSS: the task is FAILED and does not say which nodes are done;"
                        + " abort is possible only before the first one is" + remains(now) + broken(now));
    }

    /** Returns what an abort leaves behind if nodes are done although the task does not say so: they are not changed back. */
    private static String remains(UpgradeSnapshot now) {
        return now.kind() == UpgradeKind.AZ_CHANGE
                ? "; nodes that are done stay in their new zone"
                : "; nodes that are done stay upgraded, so that versions may be mixed";
    }

    /** Returns what an abort leaves behind: the failed node stays as it is. */
    private static String broken(UpgradeSnapshot now) {
        List<String> nodes = now.nodes().failed().isEmpty()
                ? now.nodes().current()
                : now.nodes().failed();
        return "; " + (nodes.isEmpty() ? "the failed node" : String.join(", ", nodes))
                + " stays as it is: repair it with updateInstance";
    }

    private static ActionAvailability undocumented(UpgradeAction action, UpgradeSnapshot now) {
        return ActionAvailability.unsure("CSS: the documentation does not say whether " + action.displayName()
                + " works on a task that is " + (now.rawState().isEmpty() ? "without a status" : now.rawState()));
    }
}
