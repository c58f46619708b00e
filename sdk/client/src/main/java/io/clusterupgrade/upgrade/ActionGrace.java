// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import java.time.Duration;
import java.time.Instant;

/**
 * An action takes a while to show. Until the cloud shows something else than before it, or two minutes have passed, a task that
 * was told to go on is not taken to have failed again, or to be held still.
 *
 * @param action what was accepted
 * @param before what was shown then
 * @param until when the patience ends
 */
record ActionGrace(UpgradeAction action, UpgradeSnapshot before, Instant until) {
    private static final String NOT_SHOWN = "; the cloud does not show it yet";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    static ActionGrace of(ActionReceipt receipt) {
        return new ActionGrace(
                receipt.action(), receipt.before(), receipt.acceptedAt().plus(PATIENCE));
    }

    /** Whether a snapshot still shows the time before the action. */
    boolean covers(UpgradeSnapshot now) {
        boolean goesOn = action == UpgradeAction.RETRY || action == UpgradeAction.RESUME;
        return goesOn && now.takenAt().isBefore(until) && now.isFound() && !now.differsFrom(before);
    }

    UpgradeSnapshot pending(UpgradeSnapshot now) {
        return now.toBuilder()
                .state(UpgradeState.PENDING, now.rawState())
                .trouble(null, action.word() + " accepted" + NOT_SHOWN)
                .build();
    }

    /** Whether a snapshot is one that {@link #pending} made. */
    static boolean isIn(UpgradeSnapshot now) {
        return now.state() == UpgradeState.PENDING
                && now.message() != null
                && now.message().endsWith(NOT_SHOWN);
    }
}
