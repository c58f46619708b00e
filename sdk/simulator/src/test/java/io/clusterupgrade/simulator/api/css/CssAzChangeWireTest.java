// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.api.css;

import static io.clusterupgrade.simulator.testing.CssCalls.assertEmpty;
import static io.clusterupgrade.simulator.testing.CssCalls.assertError;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.clusterupgrade.simulator.css.CssClusterSpec;
import io.clusterupgrade.simulator.testing.CssCalls;
import io.clusterupgrade.simulator.testing.RawResponse;
import io.clusterupgrade.simulator.testing.TestCloud;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * UpdateAzByInstanceType over HTTP (see sdk/docs/wire/css.md#updateazbyinstancetype). One node takes 13 minutes; zones
 * are named a, b, c…
 */
class CssAzChangeWireTest {
    private static final Duration NODE = Duration.ofMinutes(13);

    private final TestCloud test = new TestCloud();

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void aMoveMovesTheNodesOneByOne() throws IOException {
        CssCalls news = cluster(c -> c.name("news").nodes(3));
        assertEmpty(change(news, "all", "az_migrate", "a", "b"), 200);

        JsonNode task = news.tasks("?action_mode=AZ_MIGRATION").get(0);
        assertThat(task.get("migrateParam").asText())
                .isEqualTo(
                        "{\"instType\":\"all\",\"migrateType\":\"az_migrate\",\"sourceAz\":\"a\",\"targetAz\":\"b\"}");
        assertThat(task.has("imageInfo")).isFalse();
        assertThat(news.tasks("")).isEmpty();
        news.advance(NODE);
        assertThat(news.show().findValuesAsText("azCode")).containsExactly("b", "a", "a");
        news.advance(NODE.multipliedBy(2));
        assertThat(news.show().findValuesAsText("azCode")).containsExactly("b", "b", "b");
        assertThat(news.cluster().isRestartDue()).isFalse();
    }

    @Test
    void anAdditionDistributesEachNodeTypeAndRequiresARestart() throws IOException {
        CssCalls news = cluster(c -> c.name("news").nodes(4).masterNodes(3));
        assertEmpty(change(news, "all", "multi_az_change", "a", "a,b"), 200);
        assertThat(news.tasks("?action_mode=AZ_MIGRATION")
                        .get(0)
                        .get("totalNodes")
                        .asText())
                .isEqualTo("news-ess-esn-2-1,news-ess-esn-4-1,news-ess-master-emm-2-1");
        assertThat(news.cluster().isRestartDue()).isFalse();
        news.advance(NODE.multipliedBy(3));

        assertThat(news.show().findValuesAsText("azCode")).containsExactly("a", "b", "a", "b", "a", "b", "a");
        assertThat(news.cluster().isRestartDue()).isTrue();
        assertThat(news.show().get("datastore").get("subVersion").asText()).isEqualTo("7.10.2_24.3.0_0827");
    }

    @ParameterizedTest
    @CsvSource({"ess, 3", "ess-cold, 2", "ess-client, 2", "ess-master, 3", "all, 10"})
    void movesOnlyTheRequestedNodeType(String type, int count) throws IOException {
        CssCalls mixed = cluster(c -> c.nodes(3).coldNodes(2).clientNodes(2).masterNodes(3));
        assertEmpty(change(mixed, type, "az_migrate", "a", "b"), 200);
        mixed.advance(NODE.multipliedBy(count));

        for (JsonNode node : mixed.show().get("instances")) {
            boolean moved = type.equals("all") || type.equals(node.get("type").asText());
            assertThat(node.get("azCode").asText()).isEqualTo(moved ? "b" : "a");
        }
    }

    @Test
    void movesOnlyTheNodesOfTheSourceZone() throws IOException {
        CssCalls two = cluster(c -> c.nodes(4).zones("a", "b"));
        assertEmpty(change(two, "ess", "az_migrate", "b", "c"), 200);
        two.advance(NODE.multipliedBy(2));

        assertThat(two.show().findValuesAsText("azCode")).containsExactly("a", "c", "a", "c");
    }

    @Test
    void twoZonesBecomeThree() throws IOException {
        CssCalls two = cluster(c -> c.nodes(6).zones("a", "b"));
        assertEmpty(change(two, "ess", "multi_az_change", "a,b", "a,b,c"), 200);
        two.advance(NODE.multipliedBy(6));

        assertThat(two.show().findValuesAsText("azCode")).containsExactly("a", "b", "c", "a", "b", "c");
    }

    @ParameterizedTest
    @CsvSource({
        "az_migrate, a, a",
        "az_migrate, a, 'b,c'",
        "az_migrate, b, c",
        "az_migrate, a, 'b,'",
        "az_migrate, a, ' b'",
        "multi_az_change, a, a",
        "multi_az_change, a, b",
        "multi_az_change, a, 'a,b,c,d'",
        "multi_az_change, a, 'a,b,b'",
        "multi_az_change, b, 'a,b'"
    })
    void rejectsInvalidZones(String type, String source, String target) throws IOException {
        CssCalls news = cluster(c -> c.nodes(8));

        assertError(change(news, "all", type, source, target), 400, "CSS.5011");
        assertThat(news.cluster().tasks()).isEmpty();
    }

    @Test
    void rejectsAMoveOfATypeThatIsNotInTheSourceZone() throws IOException {
        CssCalls two = cluster(c -> c.nodes(3).masterNodes(1).zones("a", "b"));

        assertError(change(two, "ess-master", "az_migrate", "b", "c"), 400, "CSS.5011");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ess-cold", "lgs", "ALL"})
    void rejectsATypeWithoutNodes(String type) throws IOException {
        assertError(change(cluster(c -> c.nodes(4)), type, "az_migrate", "a", "b"), 400, "CSS.5106");
    }

    @Test
    void addsAZoneToASingleZoneOnlyForAllNodes() throws IOException {
        CssCalls mixed = cluster(c -> c.nodes(4).masterNodes(3));
        assertError(change(mixed, "ess", "multi_az_change", "a", "a,b"), 400, "CSS.5106");

        CssCalls plain = cluster(c -> c.nodes(4));
        assertEmpty(change(plain, "ess", "multi_az_change", "a", "a,b"), 200);
    }

    @ParameterizedTest
    @CsvSource({"3, 0, 'a,b'", "4, 1, 'a,b'", "4, 2, 'a,b,c'"})
    void rejectsTooFewNodesForTheZones(int data, int masters, String target) throws IOException {
        CssCalls few = cluster(c -> c.nodes(data).masterNodes(masters));

        assertError(change(few, "all", "multi_az_change", "a", target), 400, "CSS.5172");
    }

    @Test
    void requiresThreeDataNodes() throws IOException {
        assertError(change(cluster(c -> c.nodes(2)), "all", "az_migrate", "a", "b"), 400, "CSS.0074");
    }

    @ParameterizedTest
    @ValueSource(strings = {"source_az", "target_az", "migrate_type", "agency"})
    void rejectsAMissingRequiredField(String field) throws IOException {
        CssCalls news = cluster(c -> c.nodes(3));
        String body = body("az_migrate", "a", "b").replace("'" + field + "'", "'other'");

        assertError(news.post("/inst-type/all/azmigrate", body), 400, "CSS.0001");
    }

    @Test
    void rejectsOtherMigrateTypesAndAMissingBody() throws IOException {
        CssCalls news = cluster(c -> c.nodes(3));

        assertError(change(news, "all", "move", "a", "b"), 400, "CSS.0001");
        assertError(news.post("/inst-type/all/azmigrate", ""), 400, "CSS.0006");
    }

    @Test
    void checksSnapshotsUnlessTheCheckIsDisabled() throws IOException {
        CssCalls logs = cluster(c -> c.nodes(3).indices("app"));
        assertError(change(logs, "all", "az_migrate", "a", "b"), 400, "CSS.0083");

        String unchecked = body("az_migrate", "a", "b").replace("}", ",'indices_backup_check':false}");
        assertEmpty(logs.post("/inst-type/all/azmigrate", unchecked), 200);
    }

    @Test
    void requiresAnExistingAgency() throws IOException {
        test.cloud().css().agencies().remove("css_upgrade_agency");

        assertError(change(cluster(c -> c.nodes(3)), "all", "az_migrate", "a", "b"), 400, "CSS.5130");
    }

    @Test
    void rejectsASecondOperation() throws IOException {
        CssCalls news = cluster(c -> c.nodes(3));
        news.upgrade("same");

        assertError(change(news, "all", "az_migrate", "a", "b"), 409, "CSS.0011");
    }

    @Test
    void rejectsAClusterWithABrokenNode() throws IOException {
        CssCalls news = cluster(c -> c.nodes(3));
        news.cluster().script().failNode(1).atStep(5).once("no capacity");
        change(news, "all", "az_migrate", "a", "b");
        news.advance(NODE);

        assertError(change(news, "all", "az_migrate", "a", "c"), 400, "CSS.0078");
    }

    private CssCalls cluster(Consumer<CssClusterSpec> description) {
        Consumer<CssClusterSpec> basis = c -> c.zone("a").stepDuration(Duration.ofMinutes(1));
        return new CssCalls(test, test.cloud().css().addCluster(basis.andThen(description)));
    }

    private static RawResponse change(
            CssCalls cluster, String instType, String migrateType, String source, String target) throws IOException {
        return cluster.post("/inst-type/" + instType + "/azmigrate", body(migrateType, source, target));
    }

    private static String body(String migrateType, String source, String target) {
        return String.format(
                Locale.ROOT,
                "{'source_az':'%s','target_az':'%s','migrate_type':'%s','agency':'css_upgrade_agency'}",
                source,
                target,
                migrateType);
    }
}
