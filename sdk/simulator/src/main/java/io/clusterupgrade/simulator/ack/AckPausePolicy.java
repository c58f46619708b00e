// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.ack;

import java.util.Arrays;

/**
 * When the upgrade of a node pool pauses automatically (see sdk/docs/wire/ack.md#upgradeclusternodepool).
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

    private final String value;

    AckPausePolicy(String value) {
        this.value = value;
    }

    /** Returns the value on the wire. */
    public String value() {
        return value;
    }

    /** Returns the policy with this value; any other value is rejected with 400 InvalidParameter. */
    public static AckPausePolicy of(String value) {
        return Arrays.stream(values())
                .filter(policy -> policy.value.equals(value))
                .findFirst()
                .orElseThrow(() -> AckErrorException.invalid("pause_policy " + value));
    }
}
