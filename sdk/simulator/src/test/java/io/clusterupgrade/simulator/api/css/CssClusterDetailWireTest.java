// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.api.css;

import static io.clusterupgrade.simulator.testing.CssCalls.assertError;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.clusterupgrade.simulator.testing.CssCalls;
import io.clusterupgrade.simulator.testing.TestCloud;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * ShowClusterDetail and ListClustersDetails over HTTP (see sdk/docs/wire/css.md#clusters). One node takes 13 minutes.
 */
class CssClusterDetailWireTest {
    private final TestCloud test = new TestCloud();
    private final CssCalls shop = new CssCalls(
            test,
            test.cloud()
                    .css()
                    .addCluster(c -> c.name("shop")
                            .nodes(4)
                            .masterNodes(1)
                            .zones("a", "b")
                            .stepDuration(Duration.ofMinutes(1))));

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void showsAnIdleClusterAndItsNodesAsAvailable() throws IOException {
        JsonNode json = shop.show();

        assertThat(json.get("id").asText()).isEqualTo(shop.cluster().id());
        assertThat(json.get("name").asText()).isEqualTo("shop");
        assertThat(json.get("status").textValue()).isEqualTo("200");
        assertThat(json.get("actions").isArray()).isTrue();
        assertThat(json.get("actions")).isEmpty();
        assertThat(json.get("actionProgress").isObject()).isTrue();
        assertThat(json.get("actionProgress")).isEmpty();
        assertThat(json.at("/datastore/type").asText()).isEqualTo("elasticsearch");
        assertThat(json.at("/datastore/version").asText()).isEqualTo("7.10.2");
        assertThat(json.at("/datastore/subVersion").asText()).isEqualTo("7.10.2_24.3.0_0827");
        assertThat(json.get("backupAvailable").booleanValue()).isFalse();
        assertThat(json.get("created").asText()).isEqualTo("2026-01-15T08:00:00");
        assertThat(json.get("updated").asText()).isEqualTo("2026-01-15T08:00:00");
        assertThat(json.get("endpoint").asText()).startsWith("192.168.0.10:9200,192.168.0.11:9200");
        assertThat(json.has("failedReason")).isFalse();
        assertThat(nodes("status")).containsOnly("200");
    }

    @Test
    void aNodeHasATypeAZoneAndAnIdThatIsNotItsName() throws IOException {
        JsonNode node = shop.show().at("/instances/1");

        assertThat(node.get("name").asText()).isEqualTo("shop-ess-esn-2-1");
        assertThat(node.get("id").asText()).matches("[0-9a-f-]{36}");
        assertThat(node.get("type").asText()).isEqualTo("ess");
        assertThat(node.get("azCode").asText()).isEqualTo("b");
        assertThat(node.at("/volume/size").isInt()).isTrue();
        assertThat(nodes("type")).containsExactly("ess", "ess", "ess", "ess", "ess-master");
        assertThat(nodes("azCode")).containsExactly("a", "b", "a", "b", "a");
        assertThat(nodes("id")).doesNotHaveDuplicates();
    }

    @Test
    void showsTheClusterAndTheNodesInProgressAsBusyDuringATask() throws IOException {
        shop.advance(Duration.ofMinutes(7));
        shop.cluster().startUpgrade(u -> u.batchSize(2));
        JsonNode begun = shop.show();
        assertThat(begun.get("status").asText()).isEqualTo("100");
        assertThat(begun.get("actions")).extracting(JsonNode::asText).containsExactly("UPGRADING");
        assertThat(begun.at("/actionProgress/UPGRADING").asText()).isEqualTo("0%");
        assertThat(begun.get("updated").asText()).isEqualTo("2026-01-15T08:07:00");
        assertThat(nodes("status")).containsExactly("100", "100", "200", "200", "200");

        shop.advance(Duration.ofMinutes(13));
        assertThat(shop.show().at("/actionProgress/UPGRADING").asText()).isEqualTo("20%");
        assertThat(nodes("status")).containsExactly("200", "100", "200", "200", "200");

        shop.advance(Duration.ofHours(2));
        assertThat(shop.show().get("status").asText()).isEqualTo("200");
        assertThat(shop.show().get("actions")).isEmpty();
        assertThat(nodes("status")).containsOnly("200");
    }

    @Test
    void anAzChangeHasItsOwnAction() throws IOException {
        shop.cluster().startAzMigration(a -> a.to("c"));

        assertThat(shop.show().get("actions")).extracting(JsonNode::asText).containsExactly("AZ_MIGRATION");
    }

    @Test
    void aFailedTaskLeavesItsNodeBrokenUntilARetrySucceeds() throws IOException {
        shop.cluster().script().failNode(2).atStep(6).once("did not start");
        String id = shop.cluster().startUpgrade(u -> u.sameVersion());
        shop.advance(Duration.ofHours(1));
        assertThat(shop.show().get("status").asText()).isEqualTo("200");
        assertThat(nodes("status")).containsExactly("200", "303", "200", "200", "200");

        shop.cluster().retry(id);
        assertThat(nodes("status")).containsExactly("200", "100", "200", "200", "200");
        shop.advance(Duration.ofMinutes(13));
        assertThat(nodes("status")).containsExactly("200", "200", "100", "200", "200");
    }

    @Test
    void rejectsAnUnknownClusterAsForbidden() throws IOException {
        assertError(shop.getFromProject("/clusters/none"), 403, "CSS.0015");
        assertError(test.huawei("GET", "/v1.0/0/clusters/" + shop.cluster().id()), 403, "CSS.0010");
        assertError(test.huawei("GET", "/v1.0/0/clusters"), 403, "CSS.0010");
    }

    @Test
    void listsTheNewestFirstFromOffsetOne() throws IOException {
        test.cloud().css().addCluster(c -> c.name("logs").engine("opensearch"));
        test.cloud().css().addCluster(c -> c.name("pipe").engine("logstash"));

        assertThat(listed("")).containsExactly("pipe", "logs", "shop");
        assertThat(listed("?limit=2")).containsExactly("pipe", "logs");
        assertThat(listed("?limit=2&offset=3")).containsExactly("shop");
        assertThat(listed("?start=2")).containsExactly("logs", "shop");
        assertThat(listed("?offset=4")).isEmpty();
        assertThat(listed("?datastoreType=opensearch")).containsExactly("logs");
        JsonNode page = shop.getFromProject("/clusters?limit=1").json();
        assertThat(page.get("totalSize").asInt()).isEqualTo(3);
        JsonNode filtered =
                shop.getFromProject("/clusters?datastoreType=logstash").json();
        assertThat(filtered.get("totalSize").asInt()).isEqualTo(1);
    }

    @Test
    void listsAClusterLikeItsDetailsWithoutTheDetailOnlyFields() throws IOException {
        JsonNode listed = shop.getFromProject("/clusters").json().at("/clusters/0");

        assertThat(listed.has("supportVpcep")).isFalse();
        JsonNode single = shop.show();
        assertThat(single.has("supportVpcep")).isTrue();
        listed.fieldNames()
                .forEachRemaining(name -> assertThat(single.get(name)).isEqualTo(listed.get(name)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"offset=0", "start=0", "limit=0", "limit=1001", "offset=x", "datastoreType=mysql"})
    void rejectsWrongListQueries(String query) throws IOException {
        assertError(shop.getFromProject("/clusters?" + query), 400, "CSS.0001");
    }

    private List<String> nodes(String field) throws IOException {
        List<String> values = new ArrayList<>();
        shop.show().get("instances").forEach(node -> values.add(node.get(field).asText()));
        return values;
    }

    private List<String> listed(String query) throws IOException {
        List<String> names = new ArrayList<>();
        shop.getFromProject("/clusters" + query)
                .json()
                .get("clusters")
                .forEach(cluster -> names.add(cluster.get("name").asText()));
        return names;
    }
}
