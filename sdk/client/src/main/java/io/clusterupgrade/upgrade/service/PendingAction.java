// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.service;

import io.clusterupgrade.upgrade.model.UpgradeAction;
import io.clusterupgrade.upgrade.model.UpgradeSnapshot;
import io.clusterupgrade.upgrade.model.UpgradeState;
import java.time.Duration;

/**
 * An action whose effect the service does not show yet. Until the service shows a change, or two minutes have passed, a
 * task with an accepted retry or resume does not count as failed or paused, and an action whose outcome is unknown is
 * not sent again. The two minutes are measured with the monotonic clock, so setting the wall clock does not change
 * them.
 *
 * @param action the action that was sent
 * @param before the snapshot from before the action, as the service returned it
 * @param until when the two minutes end, in {@link io.clusterupgrade.transport.Scheduler#nanoTime} time
 * @param isAccepted whether the service accepted it; otherwise the outcome is unknown
 */
public record PendingAction(UpgradeAction action, UpgradeSnapshot before, long until, boolean isAccepted) {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    public static PendingAction of(UpgradeAction action, UpgradeSnapshot before, long sentAt, boolean isAccepted) {
        return new PendingAction(action, before, NanoTime.plus(sentAt, PATIENCE), isAccepted);
    }

    /** Returns the same action, compared with a newer snapshot. */
    public PendingAction since(UpgradeSnapshot newest) {
        return new PendingAction(action, newest, until, isAccepted);
    }

    /**
     * Returns whether a snapshot, as the service returned it, still shows the state from before the action; a snapshot
     * without the task does not count as a change.
     */
    public boolean covers(UpgradeSnapshot raw, long now) {
        return NanoTime.isBefore(now, until) && (!raw.isFound() || !raw.differsFrom(before));
    }

    /** Returns a snapshot from before an accepted retry, resume or abort as pending: the task is about to change. */
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

    /** Returns why the same action must not be sent again yet. */
    public String outcomeUnknown(long now) {
        return before.service() + ": a " + action.displayName()
                + " was sent and its outcome is unknown; it may have arrived. Poll the task for another "
                + NanoTime.between(now, until) + " to see the outcome";
    }
}
