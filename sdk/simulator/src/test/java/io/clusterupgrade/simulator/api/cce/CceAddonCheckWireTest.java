// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.api.cce;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.clusterupgrade.simulator.cce.model.CceAddonCheck;
import io.clusterupgrade.simulator.testing.CceCalls;
import io.clusterupgrade.simulator.testing.RawResponse;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** ListAddonPrecheckTasks over HTTP (see sdk/docs/wire/cce.md#add-ons). */
class CceAddonCheckWireTest {
    private static final Instant CREATED = Instant.parse("2026-01-05T02:23:39Z");
    private static final CceAddonCheck PASSED =
            CceAddonCheck.passed("coredns", "1.30.33", CREATED, CREATED.plusSeconds(3600));

    private final CceCalls calls = new CceCalls(c -> {});

    @AfterEach
    void close() {
        calls.close();
    }

    @Test
    void listsTheChecksOfAddons() throws IOException {
        calls.cluster().addAddonCheck(PASSED);
        calls.cluster().addAddonCheck(PASSED.withRisk("CrdConflict", "Fatal", "a resource is in the way"));

        RawResponse response = calls.get("/addons/precheck/tasks");

        assertThat(response.status()).isEqualTo(200);
        JsonNode json = response.json();
        assertThat(json.at("/pageInfo/currentCount").asInt()).isEqualTo(2);
        assertThat(json.at("/items/0/metadata/addonTemplateName").asText()).isEqualTo("coredns");
        assertThat(json.at("/items/0/metadata/expireTimeStamp").asText()).isEqualTo("2026-01-05 11:23:39 +0800 CST");
        assertThat(json.at("/items/0/status").toString()).isEqualTo("{\"status\":\"Success\",\"riskList\":[]}");
        assertThat(json.at("/items/1/status/riskList/0").toString())
                .isEqualTo("{\"riskName\":\"CrdConflict\",\"level\":\"Fatal\",\"status\":\"Failed\","
                        + "\"message\":\"a resource is in the way\"}");
    }

    @Test
    void checksTheInstalledAddons() throws IOException {
        try (CceCalls with = new CceCalls(c -> c.addon("coredns", "1.30.6"))) {
            String id = with.cluster().id();
            String body = "{\"kind\":\"AddonCheck\",\"apiVersion\":\"v3\",\"spec\":{\"clusterID\":\"" + id
                    + "\",\"addonList\":[{\"addonTemplateName\":\"coredns\",\"addonInstanceID\":\"addon-coredns\","
                    + "\"type\":\"addonStatic\"}]}}";

            assertThat(with.post("/addons/precheck", body).status()).isEqualTo(200);
            assertThat(with.post("/addons/precheck", body.replace("addon-coredns", "another"))
                            .status())
                    .isEqualTo(404);
            assertThat(with.post("/addons/precheck", body.replace("addonStatic", "addonUpgrade"))
                            .status())
                    .isEqualTo(400);

            JsonNode items = with.get("/addons/precheck/tasks").json().get("items");
            assertThat(items).hasSize(1);
            assertThat(items.at("/0/metadata/type").asText()).isEqualTo("addonStatic");
            assertThat(items.at("/0/spec").toString()).isEqualTo("{}");
            assertThat(items.at("/0/status/status").asText()).isEqualTo("Success");
        }
    }

    @Test
    void isEmptyAtFirst() throws IOException {
        assertThat(calls.get("/addons/precheck/tasks").json().get("items")).isEmpty();
    }
}
