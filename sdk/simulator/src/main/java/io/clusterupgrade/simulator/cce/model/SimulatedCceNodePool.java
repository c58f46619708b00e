// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.cce.model;

import java.util.List;

/**
 * A node pool at one instant of task time (see sdk/docs/wire/cce.md#node-pools-and-nodes).
 *
 * @param uid pool id, or {@code DefaultPool}
 * @param name pool name
 * @param phase empty, or {@code Synchronizing} while a job resets its nodes
 * @param jobId the newest job; empty without one
 * @param nodes its nodes
 * @since 0.1.0
 */
public record SimulatedCceNodePool(String uid, String name, String phase, String jobId, List<CceNode> nodes) {
    /** The uid and the name of the default pool of every cluster. */
    public static final String DEFAULT = "DefaultPool";

    /** Copies the list. */
    public SimulatedCceNodePool {
        nodes = List.copyOf(nodes);
    }
}
