// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.cce.model;

/**
 * The groups of items in a pre-check (see sdk/docs/wire/cce.md#prechecktask), in the order of the check.
 *
 * @since 0.1.0
 */
public enum CceCheckGroup {
    /** Limits of the cluster. */
    LIMIT("LimitCheck", CceCheckStage.CLUSTER),
    /** The masters. */
    MASTER("MasterCheck", CceCheckStage.CLUSTER),
    /** The add-ons. */
    ADDON("AddonCheck", CceCheckStage.ADDON),
    /** The nodes. */
    NODE("NodeCheck", CceCheckStage.NODE);

    private final String value;
    private final CceCheckStage stage;

    CceCheckGroup(String value, CceCheckStage stage) {
        this.value = value;
        this.stage = stage;
    }

    /** Returns the value on the wire. */
    public String value() {
        return value;
    }

    /** Returns the stage that checks it. */
    public CceCheckStage stage() {
        return stage;
    }
}
