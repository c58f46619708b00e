// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.model;

/**
 * An upgrade did not come to a good end; thrown by {@link UpgradeOutcome#orThrow} only.
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

    /** How it ended, or that it has not. */
    public UpgradeOutcome outcome() {
        return outcome;
    }
}
