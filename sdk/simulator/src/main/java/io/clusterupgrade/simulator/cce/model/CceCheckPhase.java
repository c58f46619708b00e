// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.cce.model;

/**
 * The phase of a check (see sdk/docs/wire/cce.md#prechecktask).
 *
 * @since 0.1.0
 */
public enum CceCheckPhase {
    /** Not started. */
    INIT("Init"),
    /** In progress. */
    RUNNING("Running"),
    /** Nothing was found, or only warnings. */
    SUCCESS("Success"),
    /** Something was found. */
    FAILED("Failed"),
    /** The check itself failed; parts of a check do not have this phase. */
    ERROR("Error");

    private final String value;

    CceCheckPhase(String value) {
        this.value = value;
    }

    /** Returns the value on the wire. */
    public String value() {
        return value;
    }
}
