// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.fault;

/**
 * A body that is much too large; the action takes effect.
 *
 * @param mebibytes its size, at least 1
 * @since 0.1.0
 */
public record FaultHugeBody(int mebibytes) implements Fault {
    /** Checks the size. */
    public FaultHugeBody {
        if (mebibytes < 1) {
            throw new IllegalArgumentException("mebibytes must be >= 1: " + mebibytes);
        }
    }
}
