// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.fault;

/**
 * An informational response before the real one; the action takes effect.
 *
 * @param status 100 to 199
 * @since 0.1.0
 */
public record FaultInterim(int status) implements Fault {
    /** Checks the status. */
    public FaultInterim {
        if (status / 100 != 1) {
            throw new IllegalArgumentException("status must be 100 to 199: " + status);
        }
    }
}
