// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.cce.model;

/**
 * How a check stands (see sdk/docs/wire/cce.md#prechecktask).
 *
 * @since 0.1.0
 */
public enum CceCheckPhase {
    /** Not begun. */
    INIT("Init"),
    /** In work. */
    RUNNING("Running"),
    /** Nothing was found. */
    SUCCESS("Success"),
    /** Something was found. */
    FAILED("Failed"),
    /** The check itself broke off; parts of a check know no such phase. */
    ERROR("Error");

    private final String word;

    CceCheckPhase(String word) {
        this.word = word;
    }

    /** The word on the wire. */
    public String word() {
        return word;
    }
}
