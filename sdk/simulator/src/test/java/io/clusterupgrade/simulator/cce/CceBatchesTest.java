// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.cce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The order of the nodes and the sizes of the batches (see sdk/docs/wire/cce.md#upgradecluster and
 * sdk/docs/wire/cce.md#flow).
 */
class CceBatchesTest {
    private final CceUpgradePlan plan = new CceUpgradePlan();

    @Test
    void batchesDoubleUpToTheStep() {
        assertThat(CceBatches.of(pool("p", 30), plan.userDefinedStep(10)))
                .extracting(List::size)
                .containsExactly(1, 2, 4, 8, 10, 5);
    }

    @Test
    void aStepOfOneGivesBatchesOfOne() {
        assertThat(CceBatches.of(pool("p", 3), plan.userDefinedStep(1)))
                .extracting(List::size)
                .containsExactly(1, 1, 1);
    }

    @Test
    void noNodesGiveNoBatches() {
        assertThat(CceBatches.of(List.of(), plan)).isEmpty();
    }

    @Test
    void batchesSpanTheClusterUnlessTheyStartAnewWithEachPool() {
        assertThat(names(pools())).containsExactly("a1", "a2,a3", "b1,b2,b3");
        plan.batchesPerPool();
        assertThat(names(pools())).containsExactly("a1", "a2,a3", "b1", "b2,b3");
    }

    @Test
    void poolsWithAHigherOrderAreEarlier() {
        plan.nodePoolOrder("b", 7).nodePoolOrder("a", 1);

        assertThat(names(pools())).containsExactly("b1", "b2,b3", "a1,a2,a3");
    }

    @Test
    void nodesWithAHigherPriorityAreEarlier() {
        plan.nodeOrder("a", List.of("a3"), 9)
                .nodeOrder("a", List.of("a2", "a3"), 3)
                .nodeOrder("b", List.of("a1"), 99);

        assertThat(names(pools())).containsExactly("a3", "a2,a1", "b1,b2,b3");
    }

    @Test
    void rejectsABatchWithoutNodes() {
        assertThatIllegalArgumentException().isThrownBy(() -> plan.userDefinedStep(0));
    }

    private List<String> names(List<CceNodeState> nodes) {
        return CceBatches.of(nodes, plan).stream()
                .map(batch ->
                        String.join(",", batch.stream().map(CceNodeState::name).toList()))
                .toList();
    }

    private static List<CceNodeState> pools() {
        List<CceNodeState> nodes = new ArrayList<>(pool("a", 3));
        nodes.addAll(pool("b", 3));
        return nodes;
    }

    private static List<CceNodeState> pool(String name, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> new CceNodeState("uid-" + name + i, name + i, name, "v1.29.13-r10"))
                .toList();
    }
}
