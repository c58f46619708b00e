// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.api.cce;

import static io.clusterupgrade.simulator.testing.CceAsserts.assertInvalid;
import static io.clusterupgrade.simulator.testing.CceAsserts.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.clusterupgrade.simulator.testing.CceCalls;
import io.clusterupgrade.simulator.testing.RawResponse;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** CreatePostCheck over HTTP (see sdk/docs/wire/cce.md#createpostcheck). */
class CcePostCheckWireTest {
    private static final String BODY = """
            {"apiVersion":"v3","kind":"PostCheckTask",
             "spec":{"clusterID":"c","clusterVersion":"v1.29.13-r10","targetVersion":"v1.31.6-r2"}}""";

    private final CceCalls calls = new CceCalls(c -> {});

    @AfterEach
    void close() {
        calls.close();
    }

    @Test
    void confirmsASuccessfulUpgradeImmediately() throws IOException {
        upgrade();
        RawResponse response = calls.post("/operation/postcheck", BODY);

        assertThat(response.status()).isEqualTo(200);
        JsonNode json = response.json();
        assertThat(json.get("kind").asText()).isEqualTo("PostCheckTask");
        assertThat(json.at("/metadata/uid").asText()).isNotEmpty();
        assertThat(json.at("/spec/targetVersion").asText()).isEqualTo("v1.31.6-r2");
        assertThat(json.get("status").toString()).isEqualTo("{\"phase\":\"Success\"}");
    }

    @Test
    void aScriptedCheckFailsOnce() throws IOException {
        upgrade();
        calls.cluster().script().failPostCheck();

        assertThat(phase()).isEqualTo("Failed");
        assertThat(phase()).isEqualTo("Success");
    }

    @Test
    void rejectsAPostCheckWithoutASuccessfulUpgrade() throws IOException {
        assertRejected(calls.post("/operation/postcheck", BODY), 400, "CCE.01400001");
        calls.cluster().startUpgrade(u -> {});
        assertRejected(calls.post("/operation/postcheck", BODY), 400, "CCE.01400001");
    }

    @ParameterizedTest
    @CsvSource({"PostCheckTask, PreCheckTask, kind", "v3, v3.1, apiVersion", "spec, specs, spec"})
    void namesAWrongField(String part, String replacement, String field) throws IOException {
        upgrade();

        assertInvalid(calls.post("/operation/postcheck", BODY.replace(part, replacement)), field);
    }

    private void upgrade() {
        calls.cluster().startUpgrade(u -> {});
        calls.advance(Duration.ofHours(1));
    }

    private String phase() throws IOException {
        return calls.post("/operation/postcheck", BODY)
                .json()
                .at("/status/phase")
                .asText();
    }
}
