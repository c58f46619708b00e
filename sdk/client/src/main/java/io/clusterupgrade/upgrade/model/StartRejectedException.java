// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.model;

import org.jspecify.annotations.Nullable;

/**
 * Thrown when an upgrade is not started: the service does not offer the target of the plan, the cluster is not ready,
 * or a check before the start did not pass. The request that starts the upgrade was not sent.
 *
 * @since 0.1.0
 */
public final class StartRejectedException extends UpgradeException {
    private static final long serialVersionUID = 1L;

    /** Creates the exception. */
    public StartRejectedException(String why, @Nullable Throwable cause) {
        super("nothing was started: " + why, cause);
    }
}
