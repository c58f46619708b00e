// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.scenario.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionsTest {
    private static final List<String> NAMES = List.of("nodes", "nodeNames", "coldNodes", "version", "zones");

    @ParameterizedTest
    @CsvSource({
        "node, nodes",
        "ndoes, nodes",
        "Nodes, nodes",
        "node-names, nodeNames",
        "cold_nodes, coldNodes",
        "verson, version",
        "zone, zones"
    })
    void findsTheNearestName(String found, String nearest) {
        assertThat(Suggestions.nearest(found, NAMES)).contains(nearest);
    }

    @ParameterizedTest
    @CsvSource({"''", "replicas", "v", "xyz"})
    void findsNothingForOtherTexts(String found) {
        assertThat(Suggestions.nearest(found, NAMES)).isEmpty();
        assertThat(Suggestions.nearest("n".repeat(65), NAMES)).isEmpty();
    }
}
