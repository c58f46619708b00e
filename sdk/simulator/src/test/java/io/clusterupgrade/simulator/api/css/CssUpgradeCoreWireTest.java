// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.api.css;

import static io.clusterupgrade.simulator.testing.CssCalls.assertEmpty;
import static io.clusterupgrade.simulator.testing.CssCalls.assertError;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.clusterupgrade.simulator.css.CssClusterSpec;
import io.clusterupgrade.simulator.css.CssUpgradePlan;
import io.clusterupgrade.simulator.css.SimulatedCssCluster;
import io.clusterupgrade.simulator.css.model.CssTaskKind;
import io.clusterupgrade.simulator.testing.CssCalls;
import io.clusterupgrade.simulator.testing.RawResponse;
import io.clusterupgrade.simulator.testing.TestCloud;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** UpgradeCore over HTTP (see sdk/docs/wire/css.md#upgradecore). One node takes 13 minutes. */
class CssUpgradeCoreWireTest {
    private static final Duration NODE = Duration.ofMinutes(13);

    private final TestCloud test = new TestCloud();
    private final CssCalls shop = cluster(c -> c.name("shop"));

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void aStartReturnsNoBodyAndTheTaskIsListed() throws IOException {
        String image = shop.bestImage("cross");
        assertEmpty(start(shop, valid("cross")), 200);

        JsonNode task = shop.tasks("").get(0);
        assertThat(task.get("status").asText()).isEqualTo("RUNNING");
        assertThat(task.at("/imageInfo/id").asText()).isEqualTo(image);
        assertThat(task.get("agencyName").asText()).isEqualTo("css_upgrade_agency");
        assertThat(task.get("batchSize").asInt()).isEqualTo(1);
        assertThat(shop.tasks("?action_mode=UPGRADING")).hasSize(1);
        assertThat(shop.tasks("?action_mode=AZ_MIGRATION")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "same, SAME_VERSION_UPGRADE, 7.6.2, 7.6.2_25.2.0_0611",
        "cross, CROSS_VERSION_UPGRADE, 7.10.2, 7.10.2_25.2.0_0611"
    })
    void aSuccessfulUpgradeChangesTheBuildOfTheCluster(String type, CssTaskKind kind, String version, String build)
            throws IOException {
        assertThat(shop.show().at("/datastore/subVersion").asText()).isEqualTo("7.6.2_24.3.0_0827");
        start(shop, valid(type));
        shop.advance(NODE.multipliedBy(3));

        assertThat(shop.cluster().tasks().get(0).kind()).isEqualTo(kind);
        assertThat(shop.tasks("").get(0).get("status").asText()).isEqualTo("SUCCESS");
        assertThat(shop.show().at("/datastore/version").asText()).isEqualTo(version);
        assertThat(shop.show().at("/datastore/subVersion").asText()).isEqualTo(build);
    }

    @Test
    void listsTheTaskOnlyAfterTheDelay() throws IOException {
        CssCalls slow = cluster(c -> c.taskListLag(Duration.ofSeconds(30)));
        assertEmpty(slow.upgrade("same"), 200);

        assertThat(slow.tasks("")).isEmpty();
        slow.advance(Duration.ofSeconds(30));
        assertThat(slow.tasks("")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"target_image_id", "upgrade_type", "indices_backup_check", "agency"})
    void rejectsAMissingRequiredField(String field) throws IOException {
        assertError(start(shop, valid("same").replace("'" + field + "'", "'other'")), 400, "CSS.0001");
        assertThat(shop.cluster().tasks()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'agency':null",
                "'agency':' '",
                "'agency':7",
                "'indices_backup_check':'false'",
                "'upgrade_type':'cross'",
                "'upgrade_type':'cross-engine'",
                "'upgrade_type':'other'",
                "'target_image_id':'no-such-image'",
                "'cluster_load_check':'true'",
                "'batch_size':0",
                "'batch_size':'1'",
                "'batch_size':1.5",
                "'batch_size':2"
            })
    void rejectsAWrongField(String last) throws IOException {
        // The last of two fields with the same name is used.
        assertError(start(shop, valid("same").replace("}", "," + last + "}")), 400, "CSS.0001");
        assertThat(shop.cluster().tasks()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "'text'", "{", "{} {}", "no json"})
    void rejectsABodyThatIsNotAnObject(String body) throws IOException {
        assertError(start(shop, body), 400, "CSS.0001");
    }

    @Test
    void rejectsAMissingBody() throws IOException {
        assertError(start(shop, ""), 400, "CSS.0006");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ess", "ess-master", "ALL"})
    void upgradesOnlyAllNodesTogether(String type) throws IOException {
        assertError(shop.post("/inst-type/" + type + "/image/upgrade", valid("same")), 400, "CSS.5106");
    }

    @Test
    void acceptsABatchOfHalfTheDataNodes() throws IOException {
        CssCalls big = cluster(c -> c.nodes(5).masterNodes(3));

        assertError(start(big, valid(big, "same").replace("}", ",'batch_size':3}")), 400, "CSS.0001");
        assertEmpty(start(big, valid(big, "same").replace("}", ",'batch_size':2}")), 200);
        assertThat(big.tasks("").get(0).get("batchSize").asInt()).isEqualTo(2);
        assertThat(big.tasks("").get(0).get("totalNodes").asText()).endsWith("-ess-master-emm-3-1");
    }

    @Test
    void requiresAnExistingAgency() throws IOException {
        String unknown = valid("same").replace("css_upgrade_agency", "my_agency");
        assertError(start(shop, unknown), 400, "CSS.5130");

        test.cloud().css().agencies().add("my_agency");
        assertEmpty(start(shop, unknown), 200);
    }

    @Test
    void requiresThreeDataNodes() throws IOException {
        CssCalls small = cluster(c -> c.nodes(2));
        assertError(start(small, valid(small, "same")), 400, "CSS.0074");

        CssCalls cold = cluster(c -> c.nodes(2).coldNodes(1));
        assertEmpty(start(cold, valid(cold, "same")), 200);
    }

    @Test
    void rejectsASecondOperationOfAnyUser() throws IOException {
        shop.cluster().startUpgrade(CssUpgradePlan::sameVersion);

        assertError(start(shop, valid("same")), 409, "CSS.0011");
        assertThat(shop.cluster().tasks()).hasSize(1);
    }

    @Test
    void rejectsIndicesWithoutASnapshotIfTheCheckIsRequested() throws IOException {
        CssCalls logs = cluster(c -> c.indices("app", "audit").snapshotsOn());
        String checked = valid(logs, "same").replace("'indices_backup_check':false", "'indices_backup_check':true");
        assertError(start(logs, checked), 400, "CSS.0083");

        logs.post("/index_snapshot", "{'name':'first','indices':'app'}");
        logs.advance(Duration.ofMinutes(10));
        assertError(start(logs, checked), 400, "CSS.0083");

        logs.post("/index_snapshot", "{'name':'second','indices':'au*'}");
        logs.advance(Duration.ofMinutes(10));
        assertEmpty(start(logs, checked), 200);
    }

    @Test
    void aFailedSnapshotCoversNoIndex() throws IOException {
        CssCalls logs = cluster(c -> c.indices("app").snapshotsOn());
        logs.cluster().script().failSnapshot();
        logs.post("/index_snapshot", "{'name':'first'}");
        logs.advance(Duration.ofMinutes(10));
        String checked = valid(logs, "same").replace("'indices_backup_check':false", "'indices_backup_check':true");

        assertError(start(logs, checked), 400, "CSS.0083");
    }

    @Test
    void aClusterWithoutIndicesNeedsNoSnapshot() throws IOException {
        assertEmpty(
                start(shop, valid("same").replace("'indices_backup_check':false", "'indices_backup_check':true")), 200);
    }

    @Test
    void rejectsAnOverloadedClusterUnlessTheCheckIsDisabled() throws IOException {
        CssCalls hot = cluster(CssClusterSpec::overloaded);
        String unchecked = valid(hot, "same").replace("}", ",'cluster_load_check':false}");
        assertError(start(hot, valid(hot, "same")), 400, "CSS.5140");
        assertError(start(hot, unchecked.replace("check':false}", "check':true}")), 400, "CSS.5140");

        assertEmpty(start(hot, unchecked), 200);
        shop.cluster().overloaded(true);
        assertError(start(shop, valid("same")), 400, "CSS.5140");
        shop.cluster().overloaded(false);
        assertEmpty(start(shop, valid("same")), 200);
    }

    @Test
    void rejectsLogstash() throws IOException {
        CssCalls pipe = cluster(c -> c.engine("logstash"));

        assertError(start(pipe, valid(pipe, "same")), 400, "CSS.5140");
    }

    @Test
    void rejectsAClusterWithABrokenNode() throws IOException {
        SimulatedCssCluster cluster = shop.cluster();
        cluster.script().failNode(2).atStep(4).once("did not start");
        start(shop, valid("same"));
        shop.advance(Duration.ofHours(1));
        cluster.abort(cluster.tasks().get(0).id());
        assertError(start(shop, valid("same")), 400, "CSS.0078");

        cluster.replaceNode(cluster.view().nodes().get(1).id(), null);
        shop.advance(Duration.ofMinutes(15));
        assertEmpty(start(shop, valid("same")), 200);
    }

    @Test
    void aNodeThatOnlyFailedToMigrateItsDataIsNotBroken() throws IOException {
        SimulatedCssCluster cluster = shop.cluster();
        cluster.script().failNode(2).atStep(0).once("too slow");
        start(shop, valid("same"));
        shop.advance(Duration.ofHours(1));
        cluster.abort(cluster.tasks().get(0).id());

        assertEmpty(start(shop, valid("same")), 200);
    }

    @Test
    void rejectsAnUnknownCluster() throws IOException {
        CssCalls calls = shop;
        RawResponse response = calls.postToProject("/clusters/none/inst-type/all/image/upgrade", valid("same"));

        assertError(response, 403, "CSS.0015");
    }

    private CssCalls cluster(Consumer<CssClusterSpec> description) {
        Consumer<CssClusterSpec> basis = c -> c.version("7.6.2").stepDuration(Duration.ofMinutes(1));
        return new CssCalls(test, test.cloud().css().addCluster(basis.andThen(description)));
    }

    private String valid(String type) throws IOException {
        return valid(shop, type);
    }

    private static String valid(CssCalls cluster, String type) throws IOException {
        return "{'target_image_id':'" + cluster.bestImage(type) + "','upgrade_type':'" + type
                + "','indices_backup_check':false,'agency':'css_upgrade_agency'}";
    }

    private static RawResponse start(CssCalls cluster, String body) throws IOException {
        return cluster.post("/inst-type/all/image/upgrade", body);
    }
}
