// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.fault;

import java.time.Duration;

/**
 * A real response that is sent twice on the connection; the action takes effect.
 *
 * @param pause the time between the two in real time; zero for one write
 * @since 0.1.0
 */
public record FaultDuplicate(Duration pause) implements Fault {
    /** Checks the pause. */
    public FaultDuplicate {
        if (pause.isNegative()) {
            throw new IllegalArgumentException("pause must not be negative: " + pause);
        }
    }
}
