// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.css;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * An operation on a cluster that is not a task: a restart, a snapshot, the replacement of a node.
 *
 * @param action its key in the list of running operations of the cluster
 * @param nodes the nodes that are unavailable; none for a snapshot
 * @param begin when it began
 * @param end when it ends
 * @param rolling whether it takes one node after another instead of all at once
 * @param effect the change at its end
 */
record CssMaintenance(String action, List<String> nodes, Instant begin, Instant end, boolean rolling, Runnable effect) {
    List<String> nodesInProgress(Instant now) {
        if (!rolling) {
            return nodes;
        }
        long index = passed(now).dividedBy(total().dividedBy(nodes.size()));
        return List.of(nodes.get((int) Math.min(index, nodes.size() - 1L)));
    }

    int percent(Instant now) {
        return (int) (passed(now).toMillis() * 100 / total().toMillis());
    }

    private Duration passed(Instant now) {
        return Duration.between(begin, now);
    }

    private Duration total() {
        return Duration.between(begin, end);
    }
}
