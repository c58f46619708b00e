// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

/**
 * Thrown when {@link Upgrade#finish} fails: the upgrade has not succeeded, or the service did not accept the call. The
 * upgrade itself is unchanged.
 *
 * @since 0.1.0
 */
public final class NotFinishedException extends UpgradeException {
    private static final long serialVersionUID = 1L;

    NotFinishedException(String why) {
        super("the upgrade was not finished: " + why, null);
    }
}
