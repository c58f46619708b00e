// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.service;

import io.clusterupgrade.upgrade.model.UpgradeAction;
import io.clusterupgrade.upgrade.model.UpgradeSnapshot;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The actions that were sent and do not show yet: the one that was accepted last, and those whose outcome is unknown. An action is
 * noted as unknown <em>before</em> it is sent, so that the note is there whatever the call throws. Guarded by its {@link io.clusterupgrade.upgrade.Upgrade}.
 */
public final class PendingActions {
    private final Map<UpgradeAction, PendingAction> unknown = new EnumMap<>(UpgradeAction.class);
    private @Nullable PendingAction accepted;
    private @Nullable UpgradeAction inFlight;
    private @Nullable PendingAction replaced;

    /** Records that no action is in flight, even if the end of the last action could not be recorded. */
    public void idle() {
        inFlight = null;
    }

    /** Records that an action is about to be sent. */
    public void attempt(PendingAction action) {
        inFlight = action.action();
        replaced = unknown.put(action.action(), action);
    }

    /** Records that the action was certainly not executed. An earlier one with an unknown outcome stays unknown. */
    public void notExecuted(UpgradeAction action) {
        inFlight = null;
        if (replaced == null) {
            unknown.remove(action);
        } else {
            unknown.put(action, replaced);
        }
    }

    /** Records that the outcome stays unknown until the service shows a change. */
    public void outcomeUnknown(UpgradeAction action, UpgradeSnapshot newest) {
        inFlight = null;
        unknown.put(action, Objects.requireNonNull(unknown.get(action)).since(newest));
    }

    /**
     * Records that the action was accepted.
     *
     * @param waiting the action, if the service does not show it yet; null if it does
     */
    public void accepted(UpgradeAction action, @Nullable PendingAction waiting) {
        accepted = waiting;
        inFlight = null;
        unknown.remove(action);
    }

    /** Removes the actions whose outcome a poll shows. A poll says nothing about an action that is in flight. */
    public void settle(UpgradeSnapshot raw, long now) {
        accepted = accepted != null && accepted.covers(raw, now) ? accepted : null;
        unknown.values().removeIf(action -> action.action() != inFlight && !action.covers(raw, now));
    }

    /** Returns a snapshot with an accepted action applied. */
    public UpgradeSnapshot shown(UpgradeSnapshot raw) {
        return accepted == null ? raw : accepted.shown(raw);
    }

    /** Returns the action of this kind whose outcome is unknown; null if there is none. */
    public @Nullable PendingAction unknown(UpgradeAction action) {
        return unknown.get(action);
    }
}
