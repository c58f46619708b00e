// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.rollout.model;

/**
 * How a run of a rollout ended.
 *
 * @since 0.1.0
 */
public enum RolloutOutcome {
    /** All clusters are at their target. */
    SUCCEEDED(0),
    /** All waves are done; some clusters failed within the budget, were skipped, or are unknown. */
    COMPLETED_WITH_FAILURES(1),
    /** More clusters failed than the budget tolerates. */
    BUDGET_EXCEEDED(2),
    /** A gate rejected a wave. */
    GATE_REJECTED(3),
    /** An action, or the check of a soak, failed. */
    ACTION_FAILED(4),
    /** The run was drained; a later run continues. */
    DRAINED(5),
    /** The rollout was aborted. */
    ABORTED(6),
    /** The run was closed or interrupted; upgrades continue at the services, and a later run watches them. */
    DETACHED(7);

    private final int exitCode;

    RolloutOutcome(int exitCode) {
        this.exitCode = exitCode;
    }

    /** Returns the exit code for a program: 0 for a success, else from 1 to 7. */
    public int exitCode() {
        return exitCode;
    }
}
