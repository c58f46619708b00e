// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.api.css;

import static io.clusterupgrade.simulator.testing.CssCalls.assertEmpty;
import static io.clusterupgrade.simulator.testing.CssCalls.assertError;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.clusterupgrade.simulator.css.model.CssNode;
import io.clusterupgrade.simulator.testing.CssCalls;
import io.clusterupgrade.simulator.testing.RawResponse;
import io.clusterupgrade.simulator.testing.TestCloud;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Agencies, replaced nodes and restarts over HTTP (see sdk/docs/wire/css.md#createagency,
 * sdk/docs/wire/css.md#updateinstance and sdk/docs/wire/css.md#restarts). A restart takes 5 minutes.
 */
class CssMaintenanceWireTest {
    private static final Duration RESTART = Duration.ofMinutes(5);

    private final TestCloud test = new TestCloud();
    private final CssCalls shop = new CssCalls(
            test,
            test.cloud()
                    .css()
                    .addCluster(c -> c.name("shop").nodes(4).masterNodes(1).stepDuration(Duration.ofMinutes(1))));

    @AfterEach
    void close() {
        test.close();
    }

    @ParameterizedTest
    @CsvSource({"vpc, css_upgrade_agency", "obs, css_obs_agency", "smn, css_smn_agency", "elb, css_elb_agency"})
    void createsAnAgencyWithTheNameOfItsType(String type, String name) throws IOException {
        test.cloud().css().agencies().remove(name);
        assertEmpty(createAgency("{'domain_id':'d','domain_name':'n','type':'" + type + "'}"), 200);
        assertThat(test.cloud().css().agencies().exists(name)).isTrue();
        assertEmpty(createAgency("{'domain_id':'d','domain_name':'n','type':'" + type + "'}"), 200);
    }

    @Test
    void acceptsAStartAfterTheMissingAgencyIsCreated() throws IOException {
        test.cloud().css().agencies().remove("css_upgrade_agency");
        assertError(shop.upgrade("same"), 400, "CSS.5130");
        createAgency("{'domain_id':'d','domain_name':'n','type':'vpc'}");

        assertEmpty(shop.upgrade("same"), 200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'domain_name':'n','type':'vpc'}",
                "{'domain_id':'d','type':'vpc'}",
                "{'domain_id':'d','domain_name':'n'}",
                "{'domain_id':'d','domain_name':'n','type':'other'}"
            })
    void requiresThreeValuesForAnAgency(String body) throws IOException {
        assertError(createAgency(body), 400, "CSS.0001");
    }

    @Test
    void replacesABrokenNodeAndKeepsItsIdAndName() throws IOException {
        shop.cluster().script().failNode(2).atStep(6).once("did not start");
        shop.cluster().startUpgrade(u -> u.sameVersion());
        shop.advance(Duration.ofHours(1));
        CssNode broken = shop.cluster().view().nodes().get(1);
        assertThat(broken.status()).isEqualTo("303");

        assertEmpty(shop.put("/instance/" + broken.id() + "/replace?migrateData=false"), 200);
        assertThat(nodes("status")).containsExactly("200", "100", "200", "200", "200");
        assertThat(shop.show().get("status").asText()).isEqualTo("100");
        assertThat(shop.show().get("actions")).hasSize(1);
        assertError(shop.upgrade("same"), 409, "CSS.0011");
        shop.advance(Duration.ofMinutes(15));
        assertThat(nodes("status")).containsOnly("200");
        assertThat(nodes("id").get(1)).isEqualTo(broken.id());
        assertThat(nodes("name").get(1)).isEqualTo(broken.name());
        assertEmpty(shop.upgrade("same"), 200);
    }

    @Test
    void aReplacementIsNotATask() throws IOException {
        assertEmpty(shop.put("/instance/" + nodes("id").get(0) + "/replace"), 200);

        assertThat(shop.tasks("")).isEmpty();
    }

    @Test
    void rejectsWrongReplacements() throws IOException {
        String node = "/instance/" + nodes("id").get(0) + "/replace";

        assertError(shop.put("/instance/shop-ess-esn-1-1/replace"), 404, "CSS.0016");
        assertError(shop.put(node + "?migrateData=1"), 400, "CSS.0001");
        assertError(shop.put(node + "?agency=none"), 400, "CSS.5130");
        assertEmpty(shop.put(node + "?agency=css_upgrade_agency&migrateData=true"), 200);
        assertError(shop.put(node), 409, "CSS.0011");
    }

    @Test
    void aRestartAffectsAllItsNodesAtOnce() throws IOException {
        assertEmpty(shop.postV2("/restart", "{'type':'role','value':'ess'}"), 200);
        assertThat(nodes("status")).containsExactly("100", "100", "100", "100", "200");
        assertThat(shop.show().get("status").asText()).isEqualTo("100");
        assertThat(shop.show().get("actions")).extracting(JsonNode::asText).containsExactly("REBOOTING");
        shop.advance(RESTART.dividedBy(2));
        assertThat(shop.show().at("/actionProgress/REBOOTING").asText()).isEqualTo("50%");
        assertError(shop.upgrade("same"), 409, "CSS.0011");

        shop.advance(RESTART.dividedBy(2));
        assertThat(nodes("status")).containsOnly("200");
        assertThat(shop.show().get("status").asText()).isEqualTo("200");
    }

    @Test
    void aRestartAcceptsOneNodeOrSeveralTypes() throws IOException {
        String node = nodes("id").get(2);
        assertEmpty(shop.postV2("/restart", "{'type':'node','value':'" + node + "'}"), 200);
        assertThat(nodes("status")).containsExactly("200", "200", "100", "200", "200");
        shop.advance(RESTART);

        assertEmpty(shop.postV2("/restart", "{'type':'role','value':'ess,ess-master'}"), 200);
        assertThat(nodes("status")).containsOnly("100");
    }

    @Test
    void aRollingRestartAffectsOneNodeAfterAnother() throws IOException {
        assertEmpty(shop.postV2("/rolling-restart", "{'type':'role','value':'all'}"), 200);
        assertThat(nodes("status")).containsExactly("100", "200", "200", "200", "200");
        shop.advance(RESTART);
        assertThat(nodes("status")).containsExactly("200", "100", "200", "200", "200");
        shop.advance(RESTART.multipliedBy(3));
        assertThat(nodes("status")).containsExactly("200", "200", "200", "200", "100");
        shop.advance(RESTART);
        assertThat(nodes("status")).containsOnly("200");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/restart", "/rolling-restart"})
    void anAzAdditionRequiresARestartOfEveryNode(String path) throws IOException {
        shop.cluster().startAzMigration(a -> a.adding("other"));
        shop.advance(Duration.ofHours(2));
        assertThat(shop.cluster().isRestartDue()).isTrue();

        shop.postV2(path, "{'type':'role','value':'ess'}");
        shop.advance(RESTART.multipliedBy(4));
        assertThat(shop.cluster().isRestartDue()).isTrue();
        shop.postV2(path, "{'type':'role','value':'ess-master'}");
        assertThat(shop.cluster().isRestartDue()).isTrue();
        shop.advance(RESTART);
        assertThat(shop.cluster().isRestartDue()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                 | CSS.0001",
                "{'type':'role'}                    | CSS.0001",
                "{'value':'all'}                    | CSS.0001",
                "{'type':'other','value':'all'}     | CSS.0001",
                "{'type':'node','value':'no-node'}  | CSS.0001",
                "{'type':'role','value':'lgs'}      | CSS.5106",
                "{'type':'role','value':'ess,'}     | CSS.5106",
                "{'type':'role','value':'ess-cold'} | CSS.5106"
            },
            quoteCharacter = '~')
    void rejectsWrongRestarts(String body, String code) throws IOException {
        assertError(shop.postV2("/restart", body), 400, code);
        assertError(shop.postV2("/rolling-restart", body), 400, code);
    }

    @Test
    void rejectsARollingRestartOfASingleNodeOrASmallCluster() throws IOException {
        String node = nodes("id").get(0);
        assertError(shop.postV2("/rolling-restart", "{'type':'node','value':'" + node + "'}"), 400, "CSS.0001");

        CssCalls small = new CssCalls(test, test.cloud().css().addCluster(c -> c.nodes(3)));
        assertError(small.postV2("/rolling-restart", "{'type':'role','value':'all'}"), 400, "CSS.5140");
        assertEmpty(small.postV2("/restart", "{'type':'role','value':'all'}"), 200);
    }

    @Test
    void rejectsARestartDuringATaskOrAnotherRestart() throws IOException {
        assertEmpty(shop.postV2("/restart", "{'type':'role','value':'all'}"), 200);
        assertError(shop.postV2("/restart", "{'type':'role','value':'all'}"), 409, "CSS.0011");
        shop.advance(RESTART);
        shop.upgrade("same");
        assertError(shop.postV2("/rolling-restart", "{'type':'role','value':'all'}"), 409, "CSS.0011");
    }

    @Test
    void supportsOnlyTheNewFormOfRestarts() throws IOException {
        RawResponse old = shop.post("/restart", "{'type':'role','value':'all'}");

        assertThat(old.json().get("error_code").asText()).isEqualTo("APIGW.0101");
    }

    private RawResponse createAgency(String body) throws IOException {
        return shop.postToProject("/agency/create", body);
    }

    private List<String> nodes(String field) throws IOException {
        return shop.show().get("instances").findValuesAsText(field);
    }
}
