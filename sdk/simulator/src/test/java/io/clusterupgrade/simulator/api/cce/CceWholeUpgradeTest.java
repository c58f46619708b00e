// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.api.cce;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.clusterupgrade.simulator.testing.CceCalls;
import io.clusterupgrade.simulator.testing.RawResponse;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Complete upgrades over several versions (see sdk/docs/wire/cce.md#flow). */
class CceWholeUpgradeTest {
    private final CceCalls calls = new CceCalls(c -> c.id("c1").version("v1.27.16-r20"));

    @AfterEach
    void close() {
        calls.close();
    }

    @Test
    void upgradesAClusterStepByStepToTheNewestVersion() throws IOException {
        int hops = 0;
        while (offers() > 0) {
            upgradeOneStep();
            hops++;
        }

        assertThat(hops).isEqualTo(5);
        assertThat(calls.cluster().version()).isEqualTo("v1.34.3-r0");
        assertThat(calls.get("/operation/upgradeworkflows").json().get("items").size())
                .isEqualTo(5);
    }

    private int offers() throws IOException {
        return calls.get("/upgradeinfo")
                .json()
                .at("/spec/versionInfo/targetVersions")
                .size();
    }

    private void upgradeOneStep() throws IOException {
        JsonNode targets = calls.get("/upgradeinfo").json().at("/spec/versionInfo/targetVersions");
        String target = targets.get(targets.size() - 1).asText();
        RawResponse created = calls.post(
                "/operation/upgradeworkflows",
                "{\"kind\":\"WorkFlowTask\",\"apiVersion\":\"v3\",\"spec\":{\"clusterID\":\"c1\",\"clusterVersion\":\"\","
                        + "\"targetVersion\":\"" + target + "\"}}");
        assertThat(created.status()).isEqualTo(201);
        String flow = created.json().at("/metadata/uid").asText();
        String spec = created.json().get("spec").toString();

        ok(calls.post("/operation/precheck", task("PreCheckTask", spec)));
        calls.advance(Duration.ofMinutes(5));
        ok(calls.call("POST", "v3.1", "/operation/snapshot"));
        calls.advance(Duration.ofMinutes(5));
        ok(calls.post(
                "/operation/upgrade",
                "{\"metadata\":{\"apiVersion\":\"v3\",\"kind\":\"UpgradeTask\"},\"spec\":{\"clusterUpgradeAction\":{"
                        + "\"targetVersion\":\"" + target + "\",\"strategy\":{\"type\":\"inPlaceRollingUpdate\","
                        + "\"inPlaceRollingUpdate\":{\"userDefinedStep\":20}}}}}"));
        calls.advance(Duration.ofMinutes(30));
        ok(calls.post("/operation/postcheck", task("PostCheckTask", spec)));

        JsonNode status =
                calls.get("/operation/upgradeworkflows/" + flow).json().get("status");
        assertThat(status.get("phase").asText()).isEqualTo("Success");
        assertThat(status.get("pointStatuses").findValuesAsText("status"))
                .containsExactly("Success", "Success", "Success", "Success");
        assertThat(calls.cluster().version()).isEqualTo(target);
    }

    private static String task(String kind, String spec) {
        return "{\"apiVersion\":\"v3\",\"kind\":\"" + kind + "\",\"spec\":" + spec + "}";
    }

    private static void ok(RawResponse response) {
        assertThat(response.status()).as(response.body()).isEqualTo(200);
    }
}
