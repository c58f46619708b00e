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
        assertThat(json.at("/items/0/metadata/expireTimeStamp").asText()).contains("03:23:39");
        assertThat(json.at("/items/0/status").toString()).isEqualTo("{\"status\":\"Success\",\"riskList\":[]}");
        assertThat(json.at("/items/1/status/riskList/0").toString())
                .isEqualTo("{\"riskName\":\"CrdConflict\",\"level\":\"Fatal\",\"status\":\"Failed\","
                        + "\"message\":\"a resource is in the way\"}");
    }

    @Test
    void isEmptyAtFirst() throws IOException {
        assertThat(calls.get("/addons/precheck/tasks").json().get("items")).isEmpty();
    }
}
