// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.model;

import java.util.Locale;

/**
 * An action on an upgrade in progress: retry, pause, resume, abort. Not every service has a call for each, and none has it in every state: {@link
 * io.clusterupgrade.upgrade.Upgrade#can} says.
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
    public String displayName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
