// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.api.cce;

import static io.clusterupgrade.simulator.testing.CceAsserts.assertInvalid;
import static io.clusterupgrade.simulator.testing.CceAsserts.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.clusterupgrade.simulator.cce.model.CceCheckGroup;
import io.clusterupgrade.simulator.cce.model.CceCheckItem;
import io.clusterupgrade.simulator.testing.CceCalls;
import io.clusterupgrade.simulator.testing.RawResponse;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pre-checks over HTTP (see sdk/docs/wire/cce.md#createprecheck and sdk/docs/wire/cce.md#prechecktask). */
class CcePreCheckWireTest {
    private static final String BODY = """
            {"apiVersion":"v3","kind":"PreCheckTask",
             "spec":{"clusterID":"any","clusterVersion":"v1.29.13-r10","targetVersion":"v1.31"}}""";

    private final CceCalls calls = new CceCalls(c -> c.name("web"));

    @AfterEach
    void close() {
        calls.close();
    }

    @Test
    void returnsTheIdAndTheFullVersionOfANewCheck() throws IOException {
        RawResponse response = start(BODY);

        assertThat(response.status()).isEqualTo(200);
        JsonNode json = response.json();
        assertThat(json.get("kind").asText()).isEqualTo("PreCheckTask");
        assertThat(json.at("/metadata/uid").asText()).isNotEmpty();
        assertThat(json.at("/spec/clusterID").asText())
                .isEqualTo(calls.cluster().id());
        assertThat(json.at("/spec/targetVersion").asText()).isEqualTo("v1.31.6-r2");
        assertThat(json.at("/status/phase").asText()).isEqualTo("Init");
        assertThat(json.at("/status").has("clusterCheckStatus")).isFalse();
    }

    @Test
    void runsTheThreePartsOneAfterAnother() throws IOException {
        String uid = startedUid();
        calls.advance(Duration.ofSeconds(70));
        JsonNode status = show(uid).get("status");

        assertThat(status.get("phase").asText()).isEqualTo("Running");
        assertThat(status.at("/clusterCheckStatus/phase").asText()).isEqualTo("Success");
        assertThat(status.at("/clusterCheckStatus/itemsStatus/0/group").asText())
                .isEqualTo("LimitCheck");
        assertThat(status.at("/clusterCheckStatus/itemsStatus/1/group").asText())
                .isEqualTo("MasterCheck");
        assertThat(status.at("/addonCheckStatus/phase").asText()).isEqualTo("Running");
        assertThat(status.at("/addonCheckStatus/itemsStatus/0/phase").asText()).isEqualTo("Running");
        assertThat(status.at("/nodeCheckStatus/phase").asText()).isEqualTo("Init");
        assertThat(status.at("/nodeCheckStatus/nodeStageStatus").isEmpty()).isTrue();
        assertThat(status.has("expireTimeStamp")).isFalse();
    }

    @Test
    void aSuccessfulCheckIsValidForADay() throws IOException {
        String uid = startedUid();
        calls.advance(Duration.ofHours(1));
        JsonNode check = show(uid);

        assertThat(check.at("/status/phase").asText()).isEqualTo("Success");
        assertThat(check.at("/metadata/creationTimestamp").asText()).isEqualTo("2026-01-15 16:00:00 +0800 CST");
        assertThat(check.at("/metadata/updateTimestamp").asText()).isEqualTo("2026-01-15 16:03:05 +0800 CST");
        assertThat(check.at("/status/expireTimeStamp").asText()).isEqualTo("2026-01-16 16:03:05 +0800 CST");
        JsonNode node = check.at("/status/nodeCheckStatus/nodeStageStatus/0");
        assertThat(node.at("/nodeInfo/name").asText()).isEqualTo("web-node-1");
        assertThat(node.at("/nodeInfo/status").asText()).isEqualTo("Active");
        assertThat(node.at("/nodeInfo/nodeType").asText()).isEqualTo("node");
        assertThat(node.at("/itemsStatus/0/phase").asText()).isEqualTo("Success");
    }

    @Test
    void showsFindingsInTheirParts() throws IOException {
        calls.cluster()
                .script()
                .addFinding(CceCheckItem.risk("DeprecatedAPICheck", CceCheckGroup.LIMIT)
                        .withMessage("old API still called"))
                .addFinding(CceCheckItem.exception("AddonCheck", CceCheckGroup.ADDON)
                        .on("coredns"))
                .addFinding(CceCheckItem.exception("NodeReadyCheck", CceCheckGroup.NODE)
                        .on("web-node-2"));
        String uid = startedUid();
        calls.advance(Duration.ofHours(1));
        JsonNode status = show(uid).get("status");

        assertThat(status.get("phase").asText()).isEqualTo("Failed");
        JsonNode risk = status.at("/clusterCheckStatus/itemsStatus/2");
        assertThat(risk.toString())
                .isEqualTo("{\"name\":\"DeprecatedAPICheck\",\"kind\":\"Risk\",\"group\":\"LimitCheck\","
                        + "\"level\":\"Warning\",\"phase\":\"Failed\",\"message\":\"old API still called\"}");
        JsonNode addon = status.at("/addonCheckStatus/itemsStatus/1");
        assertThat(addon.get("kind").asText()).isEqualTo("Exception");
        assertThat(addon.get("level").asText()).isEqualTo("Fatal");
        assertThat(addon.at("/riskSource/addonRisks/0/addonTemplateName").asText())
                .isEqualTo("coredns");
        assertThat(status.at("/nodeCheckStatus/phase").asText()).isEqualTo("Failed");
        JsonNode node = status.at("/nodeCheckStatus/nodeStageStatus/1");
        assertThat(node.at("/itemsStatus/1/name").asText()).isEqualTo("NodeReadyCheck");
        assertThat(node.at("/itemsStatus/1/riskSource/nodeRisks/0/NodeID")).isEqualTo(node.at("/nodeInfo/uid"));
    }

    @Test
    void aFindingOfTheMastersCanNameAnAddress() throws IOException {
        calls.cluster()
                .script()
                .addFinding(CceCheckItem.risk("ApiCheck", CceCheckGroup.MASTER)
                        .withLevel("Info")
                        .on("/apis/old/v1"));
        String uid = startedUid();
        calls.advance(Duration.ofHours(1));
        JsonNode item = show(uid).at("/status/clusterCheckStatus/itemsStatus/2");

        assertThat(item.get("level").asText()).isEqualTo("Info");
        assertThat(item.at("/riskSource/deprecatedAPIRisks/0/url").asText()).isEqualTo("/apis/old/v1");
    }

    @Test
    void aCheckThatFailsItselfHasAReasonAndNoValidity() throws IOException {
        calls.cluster().script().breakPreCheck("the checker could not be started");
        String uid = startedUid();
        calls.advance(Duration.ofHours(1));
        JsonNode status = show(uid).get("status");

        assertThat(status.get("phase").asText()).isEqualTo("Error");
        assertThat(status.get("message").asText()).isEqualTo("the checker could not be started");
        assertThat(status.has("expireTimeStamp")).isFalse();
    }

    @Test
    void showsTheSkippedItems() throws IOException {
        String node = calls.cluster().nodes().get(1).uid();
        calls.cluster()
                .script()
                .addFinding(
                        CceCheckItem.risk("NodeDiskCheck", CceCheckGroup.NODE).on("web-node-2"))
                .addFinding(CceCheckItem.risk("DeprecatedAPICheck", CceCheckGroup.LIMIT));
        String uid = start(BODY.replace(
                        "\"v1.31\"",
                        "\"v1.31\",\"skippedCheckItemList\":[{\"name\":\"DeprecatedAPICheck\"},{\"name\":\"NodeDiskCheck\","
                                + "\"resourceSelector\":{\"key\":\"node.uid\",\"operator\":\"In\",\"values\":[\"" + node
                                + "\"]}}]"))
                .json()
                .at("/metadata/uid")
                .asText();
        calls.advance(Duration.ofHours(1));
        JsonNode check = show(uid);

        assertThat(check.at("/status/phase").asText()).isEqualTo("Success");
        assertThat(check.at("/spec/skippedCheckItemList/0").toString()).isEqualTo("{\"name\":\"DeprecatedAPICheck\"}");
        assertThat(check.at("/spec/skippedCheckItemList/1/resourceSelector/values/0")
                        .asText())
                .isEqualTo(node);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'\"apiVersion\":\"v3\"' | '\"apiVersion\":\"v3.1\"' | apiVersion",
                "'PreCheckTask' | 'PreCheck' | kind",
                "'\"spec\"' | '\"specs\"' | spec",
                "'\"clusterVersion\"' | '\"version\"' | spec.clusterVersion",
                "'\"targetVersion\"' | '\"version\"' | spec.targetVersion",
                "'\"v1.31\"' | '\"v1.31\",\"skippedCheckItemList\":[{}]' | name",
            })
    void namesAWrongField(String part, String replacement, String field) throws IOException {
        assertInvalid(start(BODY.replace(part, replacement)), field);
    }

    @ParameterizedTest
    @CsvSource({"name,In", "node.uid,=", "node.uid,NotIn"})
    void rejectsASelectorOfAnotherForm(String key, String operator) throws IOException {
        String skipped = "\"v1.31\",\"skippedCheckItemList\":[{\"name\":\"n\",\"resourceSelector\":{\"key\":\"" + key
                + "\",\"operator\":\"" + operator + "\",\"values\":[]}}]";

        assertInvalid(start(BODY.replace("\"v1.31\"", skipped)), "resourceSelector");
    }

    @Test
    void requiresTheFullClusterVersion() throws IOException {
        JsonNode json = assertRejected(start(BODY.replace("v1.29.13-r10", "v1.29")), 400, "CCE.01400001");

        assertThat(json.get("error_code").asText()).isEqualTo("CCE_CM.0101");
    }

    @Test
    void rejectsAVersionThatIsNotOffered() throws IOException {
        assertRejected(start(BODY.replace("\"v1.31\"", "\"v1.34\"")), 400, "CCE.01400015");
    }

    @Test
    void anUpgradeOrAnotherCheckInProgressLocksTheCluster() throws IOException {
        startedUid();
        assertRejected(start(BODY), 429, "CCE.01429002");
        calls.advance(Duration.ofHours(1));
        calls.cluster().startUpgrade(u -> {});
        assertRejected(start(BODY), 429, "CCE.01429002");
    }

    @Test
    void listsTheNewestFirstAndRejectsAnUnknownCheck() throws IOException {
        String first = startedUid();
        calls.advance(Duration.ofHours(1));
        String second = startedUid();
        JsonNode list = calls.get("/operation/precheck/tasks").json();

        assertThat(list.get("kind").asText()).isEqualTo("List");
        assertThat(list.at("/items/0/metadata/uid").asText()).isEqualTo(second);
        assertThat(list.at("/items/1")).isEqualTo(show(first));
        assertRejected(calls.get("/operation/precheck/tasks/none"), 404, "CCE.01404001");
    }

    private String startedUid() throws IOException {
        return start(BODY).json().at("/metadata/uid").asText();
    }

    private JsonNode show(String uid) throws IOException {
        return calls.get("/operation/precheck/tasks/" + uid).json();
    }

    private RawResponse start(String body) throws IOException {
        return calls.post("/operation/precheck", body);
    }
}
