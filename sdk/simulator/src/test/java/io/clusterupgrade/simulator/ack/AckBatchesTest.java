// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.ack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AckBatchesTest {
    private static final Duration EACH = Duration.ofMinutes(2);

    @Test
    void batchesDoubleUpToTheCap() {
        assertThat(sizes(20, 10)).containsExactly(1, 2, 4, 8, 5);
        assertThat(sizes(20, 3)).containsExactly(1, 2, 3, 3, 3, 3, 3, 2);
        assertThat(sizes(3, 1)).containsExactly(1, 1, 1);
        assertThat(sizes(0, 10)).isEmpty();
    }

    @Test
    void eachBatchButTheFirstWaitsForTheInterval() {
        List<AckPhase> batches = AckBatches.of(workers(3), "v", 10, EACH, Duration.ofMinutes(5));

        assertThat(batches)
                .extracting(AckPhase::duration)
                .containsExactly(Duration.ofMinutes(2), Duration.ofMinutes(7));
    }

    @Test
    void nodesAreNumberedThroughAllBatches() {
        List<AckPhase> batches = AckBatches.of(workers(5), "v", 10, EACH, Duration.ZERO);

        assertThat(batches.stream().flatMap(batch -> batch.items().stream()))
                .extracting(AckPhase.Item::number)
                .containsExactly(1, 2, 3, 4, 5);
    }

    private static List<Integer> sizes(int nodes, int cap) {
        return AckBatches.of(workers(nodes), "v", cap, EACH, Duration.ZERO).stream()
                .map(batch -> batch.items().size())
                .toList();
    }

    private static List<AckWorker> workers(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> new AckWorker("r", "np", 1, number, "v0"))
                .toList();
    }
}
