// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.css;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.simulator.css.model.CssAzMigration;
import io.clusterupgrade.simulator.css.model.CssAzRequest;
import io.clusterupgrade.simulator.css.model.CssTaskKind;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The zone of each node after an AZ change. */
class CssAzPlacementTest {
    private final List<CssNodeGroup> groups = List.of(
            new CssNodeGroup("ess", List.of("d1", "d2", "d3", "d4")),
            new CssNodeGroup("ess-client", List.of("c1", "c2")));

    @Test
    void anAdditionDistributesEachTypeFromTheFirstZone() {
        CssTaskOrder order = place("all", "multi_az_change", "a", "a,b", new CssNodes("x", groups, List.of("a")));

        assertThat(order.nodes()).containsExactly("d2", "d4", "c2");
        assertThat(finalNodes(order)).isEqualTo(Map.of("a", List.of("d1", "d3", "c1"), "b", List.of("d2", "d4", "c2")));
    }

    @Test
    void usesTheOrderOfTheTargets() {
        CssTaskOrder order = place("ess", "multi_az_change", "a", "b,a", new CssNodes("x", groups, List.of("a")));

        assertThat(order.nodes()).containsExactly("d1", "d3");
    }

    @Test
    void doesNotMoveNodesThatAreInPlace() {
        CssTaskOrder order =
                place("ess", "multi_az_change", "a,b", "a,b,c", new CssNodes("x", groups, List.of("a", "b")));

        assertThat(order.nodes()).containsExactly("d3", "d4");
        assertThat(finalNodes(order))
                .isEqualTo(Map.of("a", List.of("d1", "d4"), "b", List.of("d2"), "c", List.of("d3")));
    }

    @Test
    void aMoveDoesNotChangeOtherZones() {
        CssTaskOrder order = place("all", "az_migrate", "b", "c", new CssNodes("x", groups, List.of("a", "b")));

        assertThat(order.nodes()).containsExactly("d2", "d4", "c2");
        assertThat(finalNodes(order)).containsEntry("a", List.of("d1", "d3", "c1"));
        assertThat(Objects.requireNonNull(order.azChange()).zoneOf("c2")).isEqualTo("c");
    }

    @Test
    void aTaskContainsTheRequest() {
        CssTaskOrder order = place("ess-client", "az_migrate", "a", "b", new CssNodes("x", groups, List.of("a")));

        assertThat(order.kind()).isEqualTo(CssTaskKind.AZ_MIGRATION);
        assertThat(order.image()).isNull();
        assertThat(order.batchSize()).isEqualTo(1);
        assertThat(order.azChange())
                .isEqualTo(new CssAzMigration("ess-client", "az_migrate", "a", "b", Map.of("b", List.of("c1", "c2"))));
    }

    private static CssTaskOrder place(
            String instType, String migrateType, String source, String target, CssNodes nodes) {
        CssAzRequest request = new CssAzRequest(instType, migrateType, source, target, "agency", false);
        return CssAzPlacement.order(
                "task", request, List.of(source.split(",", -1)), List.of(target.split(",", -1)), nodes);
    }

    private static Map<String, List<String>> finalNodes(CssTaskOrder order) {
        return Objects.requireNonNull(order.azChange()).finalNodes();
    }
}
