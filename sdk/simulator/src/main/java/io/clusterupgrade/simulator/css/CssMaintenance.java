// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.css;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Work on a cluster that is no task: a restart, a snapshot, the replacement of a node.
 *
 * @param action the word by which a cluster shows it
 * @param nodes nodes that it takes off; none for a snapshot
 * @param begin when it began
 * @param end when it ends
 * @param rolling node after node, in place of all at once
 * @param effect what it leaves behind
 */
record CssMaintenance(String action, List<String> nodes, Instant begin, Instant end, boolean rolling, Runnable effect) {
    List<String> nodesInWork(Instant now) {
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
