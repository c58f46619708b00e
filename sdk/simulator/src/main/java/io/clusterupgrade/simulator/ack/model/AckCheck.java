// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.ack.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A check before an upgrade, at one instant of task time (see sdk/docs/wire/ack.md#checks).
 *
 * @param id epoch nanoseconds, cluster id, {@code clustercheck} and five characters
 * @param type {@code ClusterUpgrade}, {@code MasterUpgrade}, {@code NodePoolUpgrade}, {@code ClusterMigrate}
 * @param target the node pool; empty for other checks
 * @param status {@code Running} (the simulator's choice), {@code Succeeded}, {@code Failed}
 * @param message a text
 * @param created when it was started
 * @param finished when it ended; null before that
 * @since 0.1.0
 */
public record AckCheck(
        String id,
        String type,
        String target,
        String status,
        String message,
        Instant created,
        @Nullable Instant finished) {
    /** Returns whether the check has ended without an error. */
    public boolean isPassed() {
        return status.equals("Succeeded");
    }
}
