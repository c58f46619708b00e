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
    /** Waits for its turn. */
    QUEUING("Queuing"),
    /** In work. */
    RUNNING("Running"),
    /** Held until it is continued. */
    PAUSE("Pause"),
    /** Ended well. */
    SUCCESS("Success"),
    /** Ended badly. */
    FAILED("Failed");

    private final String word;

    CcePhase(String word) {
        this.word = word;
    }

    /** The word on the wire. */
    public String word() {
        return word;
    }
}
