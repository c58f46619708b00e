// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.cce;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Divides the nodes of an upgrade into batches: one node, then twice as many each time, up to the step (see
 * sdk/docs/wire/cce.md#flow).
 */
final class CceBatches {
    private CceBatches() {}

    static List<List<CceNodeState>> of(List<CceNodeState> nodes, CceUpgradePlan plan) {
        // Sorting is stable: nodes with equal priority keep the order of the cluster, and the nodes of a pool stay
        // together.
        Map<String, List<CceNodeState>> pools = new LinkedHashMap<>();
        nodes.forEach(node ->
                pools.computeIfAbsent(node.pool(), ignored -> new ArrayList<>()).add(node));
        List<List<CceNodeState>> ordered = new ArrayList<>();
        pools.entrySet().stream()
                .sorted(Comparator.comparingInt(pool -> -plan.poolOrderOf(pool.getKey())))
                .forEach(pool -> ordered.add(pool.getValue().stream()
                        .sorted(Comparator.comparingInt(node -> -plan.priorityOf(pool.getKey(), node.name())))
                        .toList()));
        List<List<CceNodeState>> batches = new ArrayList<>();
        if (plan.batchesPerPool) {
            ordered.forEach(pool -> cut(pool, plan.step, batches));
        } else {
            cut(ordered.stream().flatMap(List::stream).toList(), plan.step, batches);
        }
        return batches;
    }

    private static void cut(List<CceNodeState> nodes, int step, List<List<CceNodeState>> batches) {
        int size = 1;
        int from = 0;
        while (from < nodes.size()) {
            int to = Math.min(nodes.size(), from + size);
            batches.add(nodes.subList(from, to));
            from = to;
            size = Math.min(step, size * 2);
        }
    }
}
