// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.model;

/**
 * Thrown when an action is not sent, because it is not possible now or would affect another task. Nothing has changed.
 *
 * @since 0.1.0
 */
public final class ActionNotAllowedException extends UpgradeException {
    private static final long serialVersionUID = 1L;

    private final UpgradeAction action;
    private final String reason;

    /** Creates the exception. */
    public ActionNotAllowedException(UpgradeAction action, String reason) {
        super(action.displayName() + " was not sent: " + reason, null);
        this.action = action;
        this.reason = reason;
    }

    /** Returns the action that was not sent. */
    public UpgradeAction action() {
        return action;
    }

    /** Returns the reason, a sentence. */
    public String reason() {
        return reason;
    }
}
