// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.ack;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Divides nodes into batches of 1, 2, 4, 8 … up to a cap (see sdk/docs/wire/ack.md#cluster-upgrade); a resume does not start
 * again with 1.
 */
final class AckBatches {
    private AckBatches() {}

    static List<AckPhase> of(List<AckWorker> workers, String target, int cap, Duration each, Duration interval) {
        List<AckPhase> batches = new ArrayList<>();
        int size = 1;
        for (int from = 0;
                from < workers.size();
                from += batches.get(batches.size() - 1).items().size()) {
            int to = Math.min(from + size, workers.size());
            List<AckPhase.Item> items = new ArrayList<>();
            for (int index = from; index < to; index++) {
                items.add(item(index + 1, workers.get(index), target));
            }
            Duration duration = batches.isEmpty() ? each : each.plus(interval);
            batches.add(new AckPhase(AckPhase.Kind.NODES, duration, List.copyOf(items)));
            size = Math.min(size * 2, cap);
        }
        return batches;
    }

    private static AckPhase.Item item(int number, AckWorker worker, String target) {
        return new AckPhase.Item(
                number, AckPhase.nodeKey(number), worker.instanceId(), () -> worker.setKubeletVersion(target));
    }
}
