// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.model;

/**
 * Decides whether an action is sent. No policy sends an action that the service has no call for, or that would affect
 * another task.
 *
 * @since 0.1.0
 */
public enum ActionPolicy {
    /**
     * The documentation decides: an action that it forbids is rejected locally; an action that it does not cover is
     * sent.
     */
    DOCUMENTED,
    /** The server does: whatever {@link io.clusterupgrade.upgrade.Upgrade#can} says, the action is sent. */
    SERVER_DECIDES
}
