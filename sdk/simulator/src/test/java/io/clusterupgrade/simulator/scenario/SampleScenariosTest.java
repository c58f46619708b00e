// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.scenario;

import static io.clusterupgrade.simulator.testing.CssCalls.assertEmpty;
import static io.clusterupgrade.simulator.testing.CssCalls.assertError;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.clusterupgrade.simulator.Accounts;
import io.clusterupgrade.simulator.CloudSimulator;
import io.clusterupgrade.simulator.CloudSimulatorBuilder;
import io.clusterupgrade.simulator.VirtualClock;
import io.clusterupgrade.simulator.testing.AckCalls;
import io.clusterupgrade.simulator.testing.CssCalls;
import io.clusterupgrade.simulator.testing.RawRequest;
import io.clusterupgrade.simulator.testing.RawResponse;
import io.clusterupgrade.simulator.testing.TestCloud;
import io.clusterupgrade.simulator.testing.TestSigner;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Each scenario file of the documentation, over HTTP. */
class SampleScenariosTest {
    private static final TestSigner SIGNER = new TestSigner(Accounts.ACCESS_KEY_ID, Accounts.SECRET_KEY);

    @Test
    void upgradesASearchCluster() throws IOException {
        try (TestCloud test = start("css-upgrade", b -> b)) {
            CssCalls shop = new CssCalls(test, test.cloud().css().clusters().get(0));
            assertThat(shop.show().at("/instances").size()).isEqualTo(6);
            String image = shop.bestImage("cross");
            assertEmpty(
                    shop.post(
                            "/inst-type/all/image/upgrade",
                            "{'target_image_id':'" + image + "','upgrade_type':'cross','indices_backup_check':true,"
                                    + "'agency':'css_upgrade_agency'}"),
                    200);

            shop.advance(Duration.ofMinutes(14));
            assertThat(shop.tasks("").get(0).get("completedNodes").asText()).isEqualTo("shop-ess-esn-1-1");
            shop.advance(Duration.ofMinutes(14).multipliedBy(5));
            assertThat(shop.tasks("").get(0).get("status").asText()).isEqualTo("SUCCESS");
            assertThat(shop.show().at("/datastore/version").asText()).isEqualTo("7.10.2");
        }
    }

    @Test
    void failsTheSecondNodeTwice() throws IOException {
        try (TestCloud test = start("css-node-fails-twice", b -> b)) {
            CssCalls shop = new CssCalls(test, test.cloud().css().clusters().get(0));
            assertEmpty(shop.upgrade("same"), 200);
            assertThat(shop.tasks("")).as("not listed yet").isEmpty();
            shop.advance(Duration.ofMinutes(1));
            JsonNode first = shop.tasks("").get(0);
            assertThat(first.get("status").asText()).isEqualTo("REBALANCING");

            shop.advance(Duration.ofMinutes(13));
            String retry = "/upgrade/" + first.get("id").asText() + "/retry";
            for (int failures = 0; failures < 2; failures++) {
                JsonNode failed = shop.tasks("").get(0);
                assertThat(failed.get("status").asText()).isEqualTo("FAILED");
                assertThat(failed.get("failMessage").asText()).isEqualTo("Shard relocation exceeded the time limit.");
                assertThat(failed.get("currentNodeName").asText()).isEqualTo("shop-ess-esn-2-1");
                assertEmpty(shop.put(retry), 200);
                shop.advance(Duration.ofMinutes(1));
            }

            shop.advance(Duration.ofMinutes(12 + 59 + 13));
            assertThat(shop.tasks("").get(0).get("status").asText())
                    .as("it hangs")
                    .isEqualTo("RUNNING");
            shop.advance(Duration.ofMinutes(1));
            assertThat(shop.tasks("").get(0).get("status").asText()).isEqualTo("SUCCESS");
        }
    }

    @Test
    void upgradesAfterAPreCheckWithAWarning() throws IOException {
        try (TestCloud test = start("cce-pre-check-warning", b -> b)) {
            JsonNode backups = cce(test, "GET", "/operation/snapshot/tasks", "").json();
            assertThat(backups.get("items")).hasSize(1);
            String spec = "'spec':{'clusterID':'cce00000-0000-4000-8000-000000000001','clusterVersion':'v1.29.13-r10',"
                    + "'targetVersion':'v1.31.6-r2'}}";
            RawResponse check =
                    cce(test, "POST", "/operation/precheck", "{'apiVersion':'v3','kind':'PreCheckTask'," + spec);
            assertThat(check.status()).as(check.body()).isEqualTo(200);
            test.cloud().clock().advance(Duration.ofMinutes(5));
            String uid = check.json().at("/metadata/uid").asText();
            JsonNode passed =
                    cce(test, "GET", "/operation/precheck/tasks/" + uid, "").json();
            assertThat(passed.at("/status/phase").asText()).isEqualTo("Success");
            assertThat(passed.toString()).contains("The data disk is 83 % full.");

            RawResponse started = cce(
                    test,
                    "POST",
                    "/operation/upgrade",
                    "{'metadata':{'apiVersion':'v3','kind':'UpgradeTask'},'spec':{'clusterUpgradeAction':{"
                            + "'targetVersion':'v1.31.6-r2','strategy':{'type':'inPlaceRollingUpdate',"
                            + "'inPlaceRollingUpdate':{'userDefinedStep':20}}}}}");
            assertThat(started.status()).as(started.body()).isEqualTo(200);
            String task = "/operation/upgrade/tasks/"
                    + started.json().at("/metadata/uid").asText();
            test.cloud().clock().advance(Duration.ofMinutes(2));
            assertThat(phase(test, task)).isEqualTo("Queuing");
            test.cloud().clock().advance(Duration.ofMinutes(17));
            assertThat(phase(test, task)).isEqualTo("Success");
        }
    }

    @Test
    void pausesTheUpgradeOfAckByItself() throws IOException {
        try (TestCloud test = start("ack-pools-and-pause", b -> b)) {
            AckCalls ack = new AckCalls(test);
            String cluster = "/clusters/c00000000000000000000000000000001";
            String next = ack.get(cluster).json().get("next_version").asText();
            JsonNode started = ack.post("/api/v2" + cluster + "/upgrade", "{'next_version':'" + next + "'}")
                    .json();
            String task = "/tasks/" + started.get("task_id").asText();

            test.cloud().clock().advance(Duration.ofHours(2));
            JsonNode paused = ack.get(task).json();
            assertThat(paused.get("state").asText()).isEqualTo("paused");
            assertThat(paused.toString()).contains("Waiting for the confirmation of the first two nodes.");
            assertThat(ack.post(task + "/resume").status()).isEqualTo(200);
            test.cloud().clock().advance(Duration.ofMinutes(3 * 2 + 29));
            assertThat(ack.get(task).json().get("state").asText()).isEqualTo("running");
            test.cloud().clock().advance(Duration.ofMinutes(1));
            assertThat(ack.get(task).json().get("state").asText()).isEqualTo("success");
            assertThat(ack.get(cluster + "/nodepools").json().get("nodepools")).hasSize(2);
        }
    }

    @Test
    void throttlesAndExpiresKeys() throws IOException {
        VirtualClock gateway = new VirtualClock(Instant.now());
        try (TestCloud test = start("throttled-expiring-keys", b -> b.gatewayClock(gateway))) {
            String path = "/v1.0/5e0c0de0ca5e4fe0a11ce0facade0002/clusters/5ea3c4d2-0000-4000-8000-000000000003"
                    + "/upgrade/detail";
            RawRequest read = test.unsigned("GET", path);
            RawRequest asTemporary = read.with("X-Security-Token", "Pq4Xw8Zn2Bv6Mk1L");
            TestSigner temporary = new TestSigner("OPERATOR00000TEMP001", "Zq8Lk2Wm5Rt9Vb3Ns7Yc1Hd6");
            TestSigner permanent = new TestSigner("OPERATOR000000000001", GeneratedSecret.of("OPERATOR000000000001"));

            assertThat(test.send(permanent.huawei(read, Instant.now())).json().get("detailList"))
                    .hasSize(1);
            assertThat(test.send(temporary.huawei(asTemporary, Instant.now())).status())
                    .isEqualTo(200);
            RawResponse throttled = test.send(temporary.huawei(asTemporary, Instant.now()));
            assertThat(throttled.status()).isEqualTo(429);
            assertThat(throttled.header("Retry-After")).isEqualTo("1");

            gateway.advance(Duration.ofSeconds(1));
            test.cloud().clock().advance(Duration.ofMinutes(10));
            assertThat(test.send(permanent.huawei(read, Instant.now())).status())
                    .isEqualTo(503);
            test.cloud().clock().advance(Duration.ofMinutes(20));
            RawResponse expired = test.send(temporary.huawei(asTemporary, Instant.now()));
            assertThat(expired.status()).isEqualTo(401);
            assertThat(expired.body()).contains("token expires");
            gateway.advance(Duration.ofSeconds(1));
            assertThat(test.send(permanent.huawei(read, Instant.now())).status())
                    .isEqualTo(200);
        }
    }

    @Test
    void eachSimulatorHasItsOwnClusters() throws IOException {
        Scenario scenario = ScenarioFiles.load("css-upgrade");
        try (CloudSimulator one = CloudSimulator.builder().scenario(scenario).start();
                CloudSimulator other =
                        CloudSimulator.builder().scenario(scenario).start()) {
            one.css().clusters().get(0).startUpgrade(u -> {});

            assertThat(one.css().clusters().get(0).tasks()).hasSize(1);
            assertThat(other.css().clusters().get(0).tasks()).isEmpty();
            assertThat(other.clock().instant()).isEqualTo(Instant.parse("2026-01-15T08:00:00Z"));
        }
        try (TestCloud test = start("css-upgrade", b -> b)) {
            CssCalls shop = new CssCalls(test, test.cloud().css().clusters().get(0));
            assertError(shop.put("/upgrade/none/retry"), 400, "CSS.0082");
        }
    }

    private static TestCloud start(String scenario, UnaryOperator<CloudSimulatorBuilder> settings) {
        CloudSimulatorBuilder builder = CloudSimulator.builder().scenario(ScenarioFiles.load(scenario));
        return new TestCloud(settings.apply(builder).start());
    }

    private static String phase(TestCloud test, String task) throws IOException {
        return cce(test, "GET", task, "").json().at("/status/phase").asText();
    }

    private static RawResponse cce(TestCloud test, String method, String path, String body) throws IOException {
        String version = path.startsWith("/operation/snapshot") ? "v3.1" : "v3";
        String target = "/api/" + version + "/projects/"
                + test.cloud().accounts().projectId() + "/clusters/cce00000-0000-4000-8000-000000000001" + path;
        RawRequest request = test.unsigned(method, target)
                .with("Content-Type", "application/json")
                .withBody(body.replace('\'', '"'));
        return test.send(SIGNER.huawei(request, Instant.now()));
    }
}
