// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.model;

/**
 * {@link io.clusterupgrade.upgrade.Upgrade#finish} came to nothing: the upgrade has not succeeded, or the service did not accept what comes after. The
 * upgrade itself is as it was.
 *
 * @since 0.1.0
 */
public final class NotFinishedException extends UpgradeException {
    private static final long serialVersionUID = 1L;

    /** Creates the exception. */
    public NotFinishedException(String why) {
        super("the upgrade was not finished: " + why, null);
    }
}
