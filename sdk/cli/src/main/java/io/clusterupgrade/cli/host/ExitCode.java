// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cli.host;

import io.clusterupgrade.rollout.model.RolloutOutcome;
import io.clusterupgrade.upgrade.model.UpgradeState;

/** How the program ends. The numbers are part of its interface: scripts compare them. {@code sdk/docs/cli.md} lists them. */
public enum ExitCode {
    /** The upgrade succeeded, the cluster has the version already, or the command did what it says. */
    SUCCEEDED(0, "succeeded, or already there"),
    /** A mistake in the program. */
    INTERNAL(1, "internal error: please report it"),
    /** The command line or a file that it names cannot be understood. */
    USAGE(2, "usage: the command line or a file it names is wrong"),
    /** The upgrade failed. */
    FAILED(3, "the upgrade failed"),
    /** The upgrade ended before all nodes were upgraded. */
    PARTIALLY_FAILED(4, "the upgrade ended before all nodes were upgraded"),
    /** The upgrade was aborted. */
    ABORTED(5, "the upgrade was aborted"),
    /** The upgrade is paused, or waits for an operator. */
    PAUSED(6, "the upgrade is paused, or waits for an operator"),
    /** The upgrade goes on; only the command ended, at its deadline or by Ctrl-C. */
    STILL_RUNNING(7, "the upgrade goes on; only the command ended"),
    /** The action is not possible now. Nothing was sent. */
    REJECTED(8, "rejected: nothing was started or changed"),
    /** A request was sent, and whether the service carried it out is not known. */
    OUTCOME_UNKNOWN(9, "outcome unknown: a request was sent, its effect is not known"),
    /** There is no such cluster, upgrade or saved start. */
    NOT_FOUND(10, "not found: no such cluster, upgrade or saved start"),
    /** The credentials are missing, wrong, expired or not allowed to do it. */
    CREDENTIALS(11, "credentials: missing, wrong, expired or without permission"),
    /** The service cannot be reached. */
    NETWORK(12, "network: the service cannot be reached"),
    /** The service reports an error, or something else than the service responds. */
    SERVICE(13, "the service reports an error, or sends what cannot be read"),
    /** A local file or directory cannot be read or written. */
    LOCAL_FILES(14, "local files: the state directory or another file cannot be used");

    private final int number;
    private final String meaning;

    ExitCode(int number, String meaning) {
        this.number = number;
        this.meaning = meaning;
    }

    /** Returns the number that the process ends with. */
    public int number() {
        return number;
    }

    /** Returns the meaning as a phrase for documents. */
    public String meaning() {
        return meaning;
    }

    /** Returns the code of an upgrade in a state. */
    public static ExitCode of(UpgradeState state) {
        return switch (state) {
            case SUCCEEDED -> SUCCEEDED;
            case FAILED -> FAILED;
            case PARTIALLY_FAILED -> PARTIALLY_FAILED;
            case ABORTED -> ABORTED;
            case PAUSED -> PAUSED;
            case PENDING, RUNNING -> STILL_RUNNING;
            case UNKNOWN -> OUTCOME_UNKNOWN;
        };
    }

    /** Returns the code of a rollout that ended in a way. */
    public static ExitCode of(RolloutOutcome outcome) {
        return switch (outcome) {
            case SUCCEEDED -> SUCCEEDED;
            case COMPLETED_WITH_FAILURES -> PARTIALLY_FAILED;
            case BUDGET_EXCEEDED, ACTION_FAILED -> FAILED;
            case GATE_REJECTED, ABORTED -> ABORTED;
            case DRAINED -> PAUSED;
            case DETACHED -> STILL_RUNNING;
        };
    }
}
