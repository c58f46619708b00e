// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.cce.model;

/**
 * What a pre-check looks at (see sdk/docs/wire/cce.md#prechecktask), in the order in which it does.
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

    private final String word;
    private final CceCheckStage stage;

    CceCheckGroup(String word, CceCheckStage stage) {
        this.word = word;
        this.stage = stage;
    }

    /** The word on the wire. */
    public String word() {
        return word;
    }

    /** The stage in which it is checked. */
    public CceCheckStage stage() {
        return stage;
    }
}
