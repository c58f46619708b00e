// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.page;

import java.util.List;
import java.util.Set;

/**
 * A cluster at one instant.
 *
 * @param service {@code CSS}, {@code CCE} or {@code ACK}
 * @param id cluster id
 * @param name cluster name
 * @param version its version
 * @param status its status as the service spells it
 * @param state the state of its newest task; {@link PartState#IDLE} if there is none
 * @param tasks the tasks in progress, newest first; if there is none, the newest one that has ended
 * @param nodes its nodes
 * @param actions the actions that it accepts now
 */
record ClusterSnapshot(
        String service,
        String id,
        String name,
        String version,
        String status,
        PartState state,
        List<TaskSnapshot> tasks,
        List<NodeSnapshot> nodes,
        Set<ClusterAction> actions) {}
