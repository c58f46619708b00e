// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import java.util.Locale;

/**
 * An action on an upgrade in progress. Not every service has a call for each action, and none allows it in every state;
 * see {@link Upgrade#can}.
 *
 * @since 0.1.0
 */
public enum UpgradeAction {
    /** Runs the failed part again: CSS, CCE. */
    RETRY,
    /** Pauses the upgrade after the step in progress: CCE, ACK. */
    PAUSE,
    /** Continues after a pause: CCE, ACK. */
    RESUME,
    /** Ends the upgrade as it is; upgraded nodes stay upgraded. */
    ABORT;

    /** Returns the name in lower case, for messages. */
    String displayName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
