// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.fault;

/**
 * The response of another cluster or task. A read returns the response for the other id; any other request takes effect as it
 * was sent, and its response names the other id.
 *
 * @param id the id in the request
 * @param otherId the id that replaces it
 * @since 0.1.0
 */
public record FaultWrongResponse(String id, String otherId) implements Fault {
    /** Checks the ids. */
    public FaultWrongResponse {
        if (id.isEmpty() || otherId.isEmpty()) {
            throw new IllegalArgumentException("ids must not be empty");
        }
    }
}
