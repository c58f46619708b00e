// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when an upgrade is not started: the service does not offer the target of the plan, the cluster is not ready,
 * or a check before the start did not pass. The request that starts the upgrade was not sent.
 *
 * @since 0.1.0
 */
public final class StartRejectedException extends UpgradeException {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // of List.copyOf
    private final List<Finding> findings;

    /** Creates the exception. */
    public StartRejectedException(String why, @Nullable Throwable cause) {
        this(why, List.of(), cause);
    }

    /**
     * Creates the exception.
     *
     * @param findings what the checks before the start found
     */
    public StartRejectedException(String why, List<Finding> findings, @Nullable Throwable cause) {
        super("nothing was started: " + why, cause);
        this.findings = List.copyOf(findings);
    }

    /** Returns what the checks before the start found, as far as it is the reason; empty if the reason is another one. */
    public List<Finding> findings() {
        return findings;
    }
}
