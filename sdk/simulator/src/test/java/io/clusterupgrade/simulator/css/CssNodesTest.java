// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.css;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.simulator.css.model.CssNode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The state of the nodes of a cluster. */
class CssNodesTest {
    private final CssNodes nodes = new CssNodes(
            "cluster",
            List.of(new CssNodeGroup("ess", List.of("d1", "d2")), new CssNodeGroup("ess-master", List.of("m1"))),
            List.of("a"));

    @Test
    void selectsNodesByType() {
        assertThat(nodes.ofType("ess")).extracting(CssNode::name).containsExactly("d1", "d2");
        assertThat(nodes.ofType("all")).hasSize(3);
        assertThat(nodes.ofType("ess-cold")).isEmpty();
        assertThat(nodes.count("ess-master")).isEqualTo(1);
    }

    @Test
    void findsANodeByItsIdAndNotByItsName() {
        String id = nodes.ofType("ess-master").get(0).id();

        assertThat(nodes.withId(id)).map(CssNode::name).contains("m1");
        assertThat(nodes.withId("m1")).isEmpty();
    }

    @Test
    void showsProgressBeforeDamage() {
        nodes.markBroken("d1");
        assertThat(statuses("d1", "m1")).containsExactly("100", "200", "100");
        assertThat(statuses()).containsExactly("303", "200", "200");
        assertThat(nodes.anyBroken()).isTrue();

        nodes.markRepaired("d1");
        assertThat(statuses()).containsOnly("200");
        assertThat(nodes.anyBroken()).isFalse();
    }

    @Test
    void aMoveKeepsIdNameAndType() {
        CssNode before = nodes.ofType("ess").get(0);
        nodes.move("d1", "b");

        CssNode after = nodes.ofType("ess").get(0);
        assertThat(after).isEqualTo(new CssNode(before.id(), "d1", "ess", "b", "200"));
        assertThat(nodes.zones()).containsExactly("b", "a");
        assertThat(nodes.zoneOfEach()).containsEntry("d1", "b").containsEntry("d2", "a");
        assertThat(nodes.names()).containsExactly("d1", "d2", "m1");
    }

    @Test
    void requiresARestartUntilEveryNodeHasBeenRestarted() {
        assertThat(nodes.isRestartDue()).isFalse();
        nodes.requireRestart();
        nodes.markRestarted(List.of("d1", "d2"));
        assertThat(nodes.isRestartDue()).isTrue();
        nodes.markRestarted(List.of("m1"));
        assertThat(nodes.isRestartDue()).isFalse();
    }

    private List<String> statuses(String... inWork) {
        return nodes.view(List.of(inWork)).stream().map(CssNode::status).toList();
    }
}
