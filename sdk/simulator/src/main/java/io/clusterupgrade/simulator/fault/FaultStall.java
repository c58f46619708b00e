// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.fault;

/**
 * A response that stops while the connection remains open; the action takes effect.
 *
 * @param insideBody whether headers and half of the body are sent first
 * @since 0.1.0
 */
public record FaultStall(boolean insideBody) implements Fault {
    @Override
    public boolean responds() {
        return insideBody;
    }
}
