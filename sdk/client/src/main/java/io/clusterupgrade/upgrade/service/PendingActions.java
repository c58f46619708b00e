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

    /** Nothing is on its way, even if the end of the last action could not be noted. */
    public void idle() {
        inFlight = null;
    }

    /** An action is about to be sent. */
    public void attempt(PendingAction action) {
        inFlight = action.action();
        replaced = unknown.put(action.action(), action);
    }

    /** It was certainly not executed. What was unknown of an earlier one stays so. */
    public void notExecuted(UpgradeAction action) {
        inFlight = null;
        if (replaced == null) {
            unknown.remove(action);
        } else {
            unknown.put(action, replaced);
        }
    }

    /** Its outcome stays unknown until the cloud shows something else than now. */
    public void outcomeUnknown(UpgradeAction action, UpgradeSnapshot newest) {
        inFlight = null;
        unknown.put(action, Objects.requireNonNull(unknown.get(action)).since(newest));
    }

    /**
     * It was accepted.
     *
     * @param waiting the action, if the cloud does not show it yet; null if it does
     */
    public void accepted(UpgradeAction action, @Nullable PendingAction waiting) {
        accepted = waiting;
        inFlight = null;
        unknown.remove(action);
    }

    /** Forgets what a poll settles. What it shows while an action is on its way says nothing of that action. */
    public void settle(UpgradeSnapshot raw, long now) {
        accepted = accepted != null && accepted.covers(raw, now) ? accepted : null;
        unknown.values().removeIf(action -> action.action() != inFlight && !action.covers(raw, now));
    }

    /** What the cloud shows, in the light of an accepted action. */
    public UpgradeSnapshot shown(UpgradeSnapshot raw) {
        return accepted == null ? raw : accepted.shown(raw);
    }

    /** The action of this kind whose outcome is unknown; null if there is none. */
    public @Nullable PendingAction unknown(UpgradeAction action) {
        return unknown.get(action);
    }
}
