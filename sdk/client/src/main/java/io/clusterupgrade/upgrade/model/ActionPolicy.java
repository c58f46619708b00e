// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.model;

/**
 * Who decides whether an action goes out. Neither lets an action through that the service has no call for, or that would hit
 * another task.
 *
 * @since 0.1.0
 */
public enum ActionPolicy {
    /** The documents do: an action that they forbid is rejected here, one on which they are silent is sent. */
    DOCUMENTED,
    /** The server does: whatever {@link io.clusterupgrade.upgrade.Upgrade#can} says, the action is sent. */
    SERVER_DECIDES
}
