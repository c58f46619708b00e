// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.api.cce;

import static io.clusterupgrade.simulator.testing.CceAsserts.assertInvalid;
import static io.clusterupgrade.simulator.testing.CceAsserts.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.clusterupgrade.simulator.cce.model.CceCheckGroup;
import io.clusterupgrade.simulator.cce.model.CceCheckItem;
import io.clusterupgrade.simulator.cce.model.CceNode;
import io.clusterupgrade.simulator.cce.model.CcePhase;
import io.clusterupgrade.simulator.testing.CceCalls;
import io.clusterupgrade.simulator.testing.RawResponse;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** UpgradeCluster over HTTP (see sdk/docs/wire/cce.md#upgradecluster). */
class CceUpgradeWireTest {
    private static final String BODY = """
            {"metadata":{"apiVersion":"v3","kind":"UpgradeTask"},
             "spec":{"clusterUpgradeAction":{
              "targetVersion":"v1.31.6-r2",
              "strategy":{"type":"inPlaceRollingUpdate","inPlaceRollingUpdate":{"userDefinedStep":15}}}}}""";

    private final CceCalls calls = new CceCalls(c -> c.name("web").version("v1.29.13-r10"));

    @AfterEach
    void close() {
        calls.close();
    }

    @Test
    void startsAnUpgradeAndReturnsItsIdAndBothVersions() throws IOException {
        RawResponse response = start(BODY);

        assertThat(response.status()).isEqualTo(200);
        JsonNode json = response.json();
        String uid = json.at("/metadata/uid").asText();
        assertThat(calls.cluster().task(uid).phase()).isEqualTo(CcePhase.INIT);
        JsonNode action = json.at("/spec/clusterUpgradeAction");
        assertThat(action.get("version").asText()).isEqualTo("v1.29.13-r10");
        assertThat(action.get("targetVersion").asText()).isEqualTo("v1.31.6-r2");
        assertThat(action.get("targetPlatformVersion").asText()).matches("cce\\.\\d+\\.\\d+");
        assertThat(action.at("/strategy/inPlaceRollingUpdate/userDefinedStep").asInt())
                .isEqualTo(15);
        assertThat(action.get("config").isObject()).isTrue();
    }

    @Test
    void resolvesAMinorVersionToItsNewestOfferedPatch() throws IOException {
        calls.cloud().versions().offer("v1.29", "v1.31.6-r2", "v1.31.10-r0", "v1.30.10-r2");

        JsonNode json = start(BODY.replace("v1.31.6-r2", "v1.31")).json();

        assertThat(json.at("/spec/clusterUpgradeAction/targetVersion").asText()).isEqualTo("v1.31.10-r0");
    }

    @Test
    void acceptsAllOptionalFields() throws IOException {
        String body = BODY.replace("\"userDefinedStep\":15", "\"userDefinedStep\":1,\"scope\":\"NodePool\"")
                .replace(
                        "\"v1.31.6-r2\",",
                        "\"v1.31.6-r2\",\"isOnlyUpgrade\":true,\"agencyName\":\"\","
                                + "\"addons\":[{\"addonTemplateName\":\"coredns\",\"operation\":\"patch\",\"version\":\"1.30.33\","
                                + "\"values\":{\"basic\":{}}}],"
                                + "\"nodePoolOrder\":{\"DefaultPool\":1},"
                                + "\"nodeOrder\":{\"DefaultPool\":[{\"priority\":3,\"nodeSelector\":{\"key\":\"name\","
                                + "\"value\":[\"web-node-2\"],\"operator\":\"=\"}}]},");
        calls.cluster().script().addFinding(CceCheckItem.exception("QuotaCheck", CceCheckGroup.LIMIT));

        assertThat(start(body).status()).isEqualTo(200);
        calls.advance(Duration.ofSeconds(40).plusMinutes(15));

        assertThat(calls.cluster().nodes()).extracting(CceNode::phase).containsExactly("Active", "Upgrading");
        assertThat(calls.cluster().addons()).containsEntry("coredns", "1.30.33");
    }

    @Test
    void aSelectorOfAnotherLabelMatchesNoNode() throws IOException {
        String body = BODY.replace(
                "\"v1.31.6-r2\",",
                "\"v1.31.6-r2\",\"nodeOrder\":{\"DefaultPool\":[{\"priority\":3,\"nodeSelector\":{\"key\":\"zone\","
                        + "\"value\":[\"web-node-2\"],\"operator\":\"In\"}}]},");

        assertThat(start(body).status()).isEqualTo(200);
        calls.advance(Duration.ofSeconds(40).plusMinutes(15));

        assertThat(calls.cluster().nodes()).extracting(CceNode::phase).containsExactly("Upgrading", "Active");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'\"userDefinedStep\":15' | '' | userDefinedStep",
                "'\"userDefinedStep\":15' | '\"userDefinedStep\":\"15\"' | userDefinedStep",
                "'\"userDefinedStep\":15' | '\"userDefinedStep\":0' | userDefinedStep",
                "'\"userDefinedStep\":15' | '\"userDefinedStep\":15,\"scope\":\"Pool\"' | scope",
                "'\"type\":\"inPlaceRollingUpdate\"' | '\"type\":\"replace\"' | strategy.type",
                "'\"type\":\"inPlaceRollingUpdate\",' | '' | strategy.type",
                "'\"inPlaceRollingUpdate\":{\"userDefinedStep\":15}' | '\"other\":{}' | strategy.inPlaceRollingUpdate",
                "'\"strategy\"' | '\"strategies\"' | strategy",
                "'\"targetVersion\":\"v1.31.6-r2\",' | '' | targetVersion",
                "'\"v1.31.6-r2\"' | '131' | targetVersion",
                "'\"kind\":\"UpgradeTask\"' | '\"kind\":\"Upgrade\"' | metadata.kind",
                "'\"apiVersion\":\"v3\"' | '\"apiVersion\":\"v1\"' | metadata.apiVersion",
                "'\"metadata\"' | '\"meta\"' | metadata",
                "'\"clusterUpgradeAction\"' | '\"action\"' | clusterUpgradeAction",
                "'\"spec\"' | '\"specs\"' | spec",
                "'\"strategy\"' | '\"isOnlyUpgrade\":\"yes\",\"strategy\"' | isOnlyUpgrade",
                "'\"strategy\"' | '\"addons\":{},\"strategy\"' | addons",
                "'\"strategy\"' | '\"addons\":[1],\"strategy\"' | addons",
                "'\"strategy\"' | '\"addons\":[{\"operation\":\"batch\"}],\"strategy\"' | operation",
                "'\"strategy\"' | '\"nodePoolOrder\":{\"DefaultPool\":\"1\"},\"strategy\"' | nodePoolOrder.DefaultPool",
                "'\"strategy\"' | '\"nodeOrder\":{\"DefaultPool\":[{\"priority\":1}]},\"strategy\"' | nodeSelector",
            })
    void namesAWrongField(String part, String replacement, String field) throws IOException {
        assertInvalid(start(BODY.replace(part, replacement)), field);
        assertThat(calls.cluster().tasks()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{", "\"text\"", ""})
    void rejectsABodyThatIsNotAnObject(String body) throws IOException {
        assertInvalid(start(body), "body");
    }

    @Test
    void acceptsAStepAboveTheDocumentedMaximum() throws IOException {
        assertThat(start(BODY.replace(":15", ":120")).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"v1.33.7-r0", "v1.29.13-r10", "v1.28.15-r30", "v1.31.7", "newest"})
    void rejectsAVersionThatIsNotOffered(String version) throws IOException {
        assertRejected(start(BODY.replace("v1.31.6-r2", version)), 400, "CCE.01400015");
    }

    @Test
    void rejectsALowerVersionThatIsOffered() throws IOException {
        calls.cloud().versions().offer("v1.29", "v1.28.15-r30");

        assertRejected(start(BODY.replace("v1.31.6-r2", "v1.28.15-r30")), 400, "CCE.01400015");
    }

    @Test
    void anotherUpgradeInProgressLocksTheCluster() throws IOException {
        calls.cluster().startUpgrade(u -> u.targetVersion("v1.30.10-r2"));

        assertRejected(start(BODY), 429, "CCE.01429002");
    }

    @Test
    void aCheckOrASnapshotInProgressLocksTheCluster() throws IOException {
        calls.cluster().startPreCheck(p -> {});
        assertRejected(start(BODY), 429, "CCE.01429002");
        calls.advance(Duration.ofMinutes(4));
        calls.cluster().startSnapshot();
        assertRejected(start(BODY), 429, "CCE.01429002");
        calls.advance(Duration.ofMinutes(4));
        assertThat(start(BODY).status()).isEqualTo(200);
    }

    @Test
    void rejectsAnExpiredPreCheckUnlessOnlyUpgradeIsSet() throws IOException {
        calls.cluster().startPreCheck(p -> {});
        calls.advance(Duration.ofMinutes(4).plusDays(1));

        assertRejected(start(BODY), 400, "CCE.01400075");
        assertThat(start(onlyUpgrade()).status()).isEqualTo(200);
    }

    @Test
    void rejectsAFailedPreCheckUnlessOnlyUpgradeIsSet() throws IOException {
        calls.cluster().script().breakPreCheck("no checker");
        calls.cluster().startPreCheck(p -> {});
        calls.advance(Duration.ofMinutes(4));

        assertThat(assertRejected(start(BODY), 400, "CCE.01400074")
                        .get("message")
                        .asText())
                .contains("Error");
        assertThat(start(onlyUpgrade()).status()).isEqualTo(200);
    }

    @Test
    void ignoresAPreCheckForAnotherVersion() throws IOException {
        calls.cluster().script().breakPreCheck("no checker");
        calls.cluster().startPreCheck(p -> p.targetVersion("v1.30"));
        calls.advance(Duration.ofMinutes(4));

        assertThat(start(BODY).status()).isEqualTo(200);
    }

    @Test
    void runsACheckInTheUpgradeWithoutAPreCheck() throws IOException {
        calls.cluster().script().addFinding(CceCheckItem.exception("QuotaCheck", CceCheckGroup.LIMIT));
        String uid = start(BODY).json().at("/metadata/uid").asText();
        calls.advance(Duration.ofHours(1));

        assertThat(calls.cluster().task(uid).phase()).isEqualTo(CcePhase.FAILED);
        assertThat(calls.cluster().task(uid).stages().get(0).status()).isEqualTo("Failed");
    }

    @Test
    void doesNotRepeatASuccessfulPreCheck() throws IOException {
        calls.cluster().startPreCheck(p -> {});
        calls.advance(Duration.ofMinutes(4));
        calls.cluster().script().addFinding(CceCheckItem.exception("QuotaCheck", CceCheckGroup.LIMIT));
        String uid = start(BODY).json().at("/metadata/uid").asText();
        calls.advance(Duration.ofHours(1));

        assertThat(calls.cluster().task(uid).phase()).isEqualTo(CcePhase.SUCCESS);
    }

    private static String onlyUpgrade() {
        return BODY.replace("\"v1.31.6-r2\",", "\"v1.31.6-r2\",\"isOnlyUpgrade\":true,");
    }

    private RawResponse start(String body) throws IOException {
        return calls.post("/operation/upgrade", body);
    }
}
