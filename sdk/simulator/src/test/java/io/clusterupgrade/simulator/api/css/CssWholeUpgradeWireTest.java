// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.api.css;

import static io.clusterupgrade.simulator.testing.CssCalls.assertEmpty;
import static io.clusterupgrade.simulator.testing.CssCalls.assertError;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.clusterupgrade.simulator.RecordedCall;
import io.clusterupgrade.simulator.css.CssClusterSpec;
import io.clusterupgrade.simulator.testing.CssCalls;
import io.clusterupgrade.simulator.testing.TestCloud;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Complete upgrades over HTTP only (see sdk/docs/wire/css.md#operations). One node takes 13 minutes.
 */
class CssWholeUpgradeWireTest {
    private static final Duration NODE = Duration.ofMinutes(13);

    private final TestCloud test = new TestCloud();

    @AfterEach
    void close() {
        test.close();
        assertThat(test.cloud().journal().calls())
                .isNotEmpty()
                .allMatch(RecordedCall::authenticated)
                .allMatch(call -> call.service().equals("CSS"));
    }

    @Test
    void upgradesToAnotherVersionWithSnapshotAndRetry() throws IOException {
        CssCalls shop = cluster(c -> c.version("7.6.2").indices("orders", "carts"));
        shop.cluster().script().failNode(2).atStep(4).once("did not come back");
        assertEmpty(shop.postToProject("/agency/create", "{'domain_id':'d','domain_name':'n','type':'obs'}"), 200);
        assertEmpty(shop.post("/index_snapshot/setting", "{'bucket':'b','agency':'css_obs_agency'}"), 200);
        String start = "{'target_image_id':'" + shop.bestImage("cross")
                + "','upgrade_type':'cross','indices_backup_check':true,'agency':'css_upgrade_agency'}";
        assertError(shop.post("/inst-type/all/image/upgrade", start), 400, "CSS.0083");
        assertThat(shop.post("/index_snapshot", "{'name':'before'}").status()).isEqualTo(201);
        shop.advance(Duration.ofMinutes(10));
        assertThat(shop.get("/index_snapshots").json().at("/backups/0/status").asText())
                .isEqualTo("COMPLETED");

        assertEmpty(shop.post("/inst-type/all/image/upgrade", start), 200);
        JsonNode running = shop.tasks("").get(0);
        shop.advance(NODE.multipliedBy(2));
        JsonNode failed = shop.tasks("").get(0);
        assertThat(failed.get("status").asText()).isEqualTo("FAILED");
        assertThat(failed.get("failMessage").asText()).isEqualTo("did not come back");
        String retry = "/upgrade/" + running.get("id").asText() + "/retry";
        assertError(shop.put(retry + "?retry_mode=abort"), 400, "CSS.5140");
        assertEmpty(shop.put(retry), 200);
        shop.advance(NODE.multipliedBy(2));

        assertThat(shop.tasks("").get(0).get("status").asText()).isEqualTo("SUCCESS");
        JsonNode done = shop.show();
        assertThat(done.get("status").asText()).isEqualTo("200");
        assertThat(done.at("/datastore/version").asText()).isEqualTo("7.10.2");
        assertThat(done.at("/datastore/subVersion").asText())
                .isEqualTo(running.at("/imageInfo/displayName").asText());
    }

    @Test
    void upgradesAfterAnAbortAndARepair() throws IOException {
        CssCalls shop = cluster(c -> c.name("shop"));
        shop.cluster().script().failNode(3).atStep(9).once("does not start");
        shop.upgrade("same");
        shop.advance(NODE.multipliedBy(3));
        JsonNode failed = shop.tasks("").get(0);
        assertThat(failed.get("completedNodes").asText()).isEqualTo("shop-ess-esn-1-1,shop-ess-esn-2-1");
        assertEmpty(shop.put("/upgrade/" + failed.get("id").asText() + "/retry?retry_mode=abort"), 200);
        assertThat(shop.show().at("/datastore/subVersion").asText()).isEqualTo("7.10.2_24.3.0_0827");
        assertError(shop.upgrade("same"), 400, "CSS.0078");

        JsonNode broken = shop.show().at("/instances/2");
        assertThat(broken.get("name")).isEqualTo(failed.get("currentNodeName"));
        assertThat(broken.get("status").asText()).isEqualTo("303");
        assertEmpty(shop.put("/instance/" + broken.get("id").asText() + "/replace"), 200);
        shop.advance(Duration.ofMinutes(15));
        assertEmpty(shop.upgrade("same"), 200);
        shop.advance(NODE.multipliedBy(3));

        assertThat(shop.tasks("")).hasSize(2);
        assertThat(shop.tasks("").get(0).get("status").asText()).isEqualTo("SUCCESS");
        assertThat(shop.tasks("").get(1).get("status").asText()).isEqualTo("FAILED");
        assertThat(shop.show().at("/datastore/subVersion").asText()).isEqualTo("7.10.2_25.2.0_0611");
    }

    @Test
    void addsAZoneAndRestarts() throws IOException {
        CssCalls news = cluster(c -> c.name("news").nodes(4).zone("a"));
        String body =
                "{'source_az':'a','target_az':'a,b','migrate_type':'multi_az_change','agency':'css_upgrade_agency'}";
        assertEmpty(news.post("/inst-type/all/azmigrate", body), 200);
        news.advance(NODE);
        assertThat(news.show().findValuesAsText("azCode")).containsExactly("a", "b", "a", "a");
        assertError(news.postV2("/rolling-restart", "{'type':'role','value':'all'}"), 409, "CSS.0011");
        news.advance(NODE);
        assertThat(news.tasks("?action_mode=AZ_MIGRATION").get(0).get("status").asText())
                .isEqualTo("SUCCESS");

        assertEmpty(news.postV2("/rolling-restart", "{'type':'role','value':'all'}"), 200);
        assertThat(news.show().get("status").asText()).isEqualTo("100");
        news.advance(Duration.ofMinutes(20));
        assertThat(news.show().get("status").asText()).isEqualTo("200");
        assertThat(news.cluster().isRestartDue()).isFalse();
        assertThat(news.tasks("?action_mode=AZ_MIGRATION")).hasSize(1);
    }

    @Test
    void upgradesTwoVersionsOneAfterTheOther() throws IOException {
        CssCalls old = cluster(c -> c.version("7.9.3"));
        assertEmpty(old.upgrade("same"), 200);
        old.advance(NODE.multipliedBy(3));
        assertThat(old.show().at("/datastore/subVersion").asText()).isEqualTo("7.9.3_25.2.0_0611");
        assertEmpty(old.upgrade("cross"), 200);
        old.advance(NODE.multipliedBy(3));

        assertThat(old.show().at("/datastore/subVersion").asText()).isEqualTo("7.10.2_25.2.0_0611");
        assertError(old.upgrade("same"), 400, "CSS.0001");
    }

    private CssCalls cluster(Consumer<CssClusterSpec> description) {
        Consumer<CssClusterSpec> basis = c -> c.stepDuration(Duration.ofMinutes(1));
        return new CssCalls(test, test.cloud().css().addCluster(basis.andThen(description)));
    }
}
