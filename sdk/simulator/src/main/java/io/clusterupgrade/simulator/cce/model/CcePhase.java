// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.cce.model;

/**
 * Phases of an upgrade task (see sdk/docs/wire/cce.md#task-phases).
 *
 * @since 0.1.0
 */
public enum CcePhase {
    /** Accepted. */
    INIT("Init"),
    /** Queued. */
    QUEUING("Queuing"),
    /** In progress. */
    RUNNING("Running"),
    /** Paused until it is continued. */
    PAUSE("Pause"),
    /** Succeeded. */
    SUCCESS("Success"),
    /** Failed. */
    FAILED("Failed");

    private final String value;

    CcePhase(String value) {
        this.value = value;
    }

    /** Returns the value on the wire. */
    public String value() {
        return value;
    }
}
