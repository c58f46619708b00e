// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ClusterRegistryTest {
    private final ClusterRegistry<String> clusters = new ClusterRegistry<>();

    @Test
    void listsClustersInTheOrderInWhichTheyWereAdded() {
        assertThat(clusters.add("b", "first")).isEqualTo("first");
        clusters.add("a", "second");

        assertThat(clusters.all()).containsExactly("first", "second");
        assertThat(clusters.nextNumber()).isEqualTo(3);
    }

    @Test
    void findsAClusterByItsId() {
        clusters.add("a", "first");

        assertThat(clusters.find("a")).isEqualTo("first");
        assertThat(clusters.find("b")).isNull();
    }

    @Test
    void rejectsAUsedIdAndKeepsTheFirstCluster() {
        clusters.add("a", "first");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> clusters.add("a", "second"))
                .withMessage("Cluster id is already used: a");
        assertThat(clusters.all()).containsExactly("first");
    }
}
