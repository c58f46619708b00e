// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.ack;

import java.util.Arrays;

/**
 * When the upgrade of a node pool is held by itself (see sdk/docs/wire/ack.md#upgradeclusternodepool).
 *
 * @since 0.1.0
 */
public enum AckPausePolicy {
    /** Never. */
    NOT_PAUSE("NotPause"),
    /** After the first batch. */
    FIRST_BATCH("FirstBatch"),
    /** After each batch but the last. */
    EVERY_BATCH("EveryBatch");

    private final String word;

    AckPausePolicy(String word) {
        this.word = word;
    }

    /** The word on the wire. */
    public String word() {
        return word;
    }

    /** The policy of this word; any other word is rejected with 400 InvalidParameter. */
    public static AckPausePolicy of(String word) {
        return Arrays.stream(values())
                .filter(policy -> policy.word.equals(word))
                .findFirst()
                .orElseThrow(() -> AckErrorException.invalid("pause_policy " + word));
    }
}
