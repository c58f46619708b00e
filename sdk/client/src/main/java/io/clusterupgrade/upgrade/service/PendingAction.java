// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.service;

import io.clusterupgrade.upgrade.model.UpgradeAction;
import io.clusterupgrade.upgrade.model.UpgradeSnapshot;
import io.clusterupgrade.upgrade.model.UpgradeState;
import java.time.Duration;

/**
 * An action takes a while to show. Until the cloud shows something else than before it, or two minutes have passed, a task that
 * was told to go on is not taken to have failed again, or to be held still; and an action of which nobody knows whether it arrived
 * is not sent again. The two minutes are counted on the steady clock, so a wall clock that is set ends them neither early nor late.
 *
 * @param action what was sent
 * @param before what the cloud showed then, before any action of ours was taken into account
 * @param until when the patience ends, as {@link io.clusterupgrade.transport.Scheduler#nanoTime} counts
 * @param isAccepted whether the cloud said that it accepted it; otherwise no clear answer came
 */
public record PendingAction(UpgradeAction action, UpgradeSnapshot before, long until, boolean isAccepted) {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    public static PendingAction of(UpgradeAction action, UpgradeSnapshot before, long sentAt, boolean isAccepted) {
        return new PendingAction(action, before, NanoTime.plus(sentAt, PATIENCE), isAccepted);
    }

    /** The same action, compared with what the cloud shows now. */
    public PendingAction since(UpgradeSnapshot newest) {
        return new PendingAction(action, newest, until, isAccepted);
    }

    /** Returns whether a snapshot, as the cloud gave it, still shows the time before the action; one without the task tells nothing. */
    public boolean covers(UpgradeSnapshot raw, long now) {
        return NanoTime.isBefore(now, until) && (!raw.isFound() || !raw.differsFrom(before));
    }

    /** A snapshot from before an accepted action that makes the task move: the task is about to. */
    public UpgradeSnapshot shown(UpgradeSnapshot raw) {
        boolean moves = action == UpgradeAction.RETRY
                || action == UpgradeAction.RESUME
                || (action == UpgradeAction.ABORT && before.state() == UpgradeState.PAUSED);
        return isAccepted && moves && raw.isFound()
                ? raw.toBuilder()
                        .state(UpgradeState.PENDING, raw.rawState())
                        .error(null, action.displayName() + " accepted; the cloud does not show it yet")
                        .pendingAction(action)
                        .build()
                : raw;
    }

    /** Why the same action must not be sent once more yet. */
    public String outcomeUnknown(long now) {
        return before.service() + ": a " + action.displayName()
                + " was sent and no clear answer came; it may have arrived. Read the task for another "
                + NanoTime.between(now, until) + " to see what becomes of it";
    }
}
