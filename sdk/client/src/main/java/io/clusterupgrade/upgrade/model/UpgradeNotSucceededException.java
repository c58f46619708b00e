// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.model;

/**
 * Thrown when an upgrade has not succeeded, by {@link UpgradeOutcome#orThrow} only.
 *
 * @since 0.1.0
 */
public final class UpgradeNotSucceededException extends UpgradeException {
    private static final long serialVersionUID = 1L;

    private final UpgradeOutcome outcome;

    /** Creates the exception. */
    public UpgradeNotSucceededException(UpgradeOutcome outcome) {
        super(outcome.toString(), null);
        this.outcome = outcome;
    }

    /** Returns the outcome of the watch. */
    public UpgradeOutcome outcome() {
        return outcome;
    }
}
