// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.api.css;

import static io.clusterupgrade.simulator.testing.CssCalls.assertEmpty;
import static io.clusterupgrade.simulator.testing.CssCalls.assertError;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.clusterupgrade.simulator.css.model.CssSnapshotStatus;
import io.clusterupgrade.simulator.testing.CssCalls;
import io.clusterupgrade.simulator.testing.RawResponse;
import io.clusterupgrade.simulator.testing.TestCloud;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Snapshots and their settings over HTTP (see sdk/docs/wire/css.md#createsnapshot, sdk/docs/wire/css.md#listsnapshots
 * and sdk/docs/wire/css.md#snapshot-settings). A snapshot takes 10 minutes.
 */
class CssSnapshotWireTest {
    private static final Duration SNAPSHOT = Duration.ofMinutes(10);
    private static final String SETTING = "{'bucket':'back-up','agency':'css_obs_agency'}";

    private final TestCloud test = new TestCloud();
    private final CssCalls fresh = new CssCalls(test, test.cloud().css().addCluster(c -> c.name("fresh")));
    private final CssCalls logs = new CssCalls(
            test,
            test.cloud()
                    .css()
                    .addCluster(c ->
                            c.name("logs").indices("app-1", "app-2", "audit").snapshotsOn()));

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void buildsASnapshotInTaskTime() throws IOException {
        assertThat(logs.get("/index_snapshots").body()).isEqualTo("{\"backups\":[]}");
        RawResponse made = create("{'name':'before','description':'to be safe'}");
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.json().at("/backup/name").asText()).isEqualTo("before");

        JsonNode building = backup(0);
        assertThat(building.get("id")).isEqualTo(made.json().at("/backup/id"));
        assertThat(building.get("description").asText()).isEqualTo("to be safe");
        assertThat(building.get("clusterId").asText()).isEqualTo(logs.cluster().id());
        assertThat(building.get("clusterName").asText()).isEqualTo("logs");
        assertThat(building.get("indices").asText()).isEqualTo("app-1,app-2,audit");
        assertThat(building.get("created").asText()).isEqualTo("2026-01-15T08:00:00");
        assertThat(building.at("/datastore/version").asText()).isEqualTo("7.10.2");
        assertThat(building.get("status").asText()).isEqualTo("BUILDING");
        assertThat(building.get("backupType").textValue()).isEqualTo("1");
        assertThat(building.get("backupMethod").asText()).isEqualTo("manual");
        assertThat(building.get("startTime").asLong())
                .isEqualTo(test.cloud().clock().millis());
        assertThat(building.has("endTime")).isFalse();
        assertThat(logs.show().get("actions")).extracting(JsonNode::asText).containsExactly("SNAPSHOTTING");

        logs.advance(SNAPSHOT);
        assertThat(backup(0).get("status").asText()).isEqualTo("COMPLETED");
        assertThat(backup(0).get("endTime").asLong())
                .isEqualTo(test.cloud().clock().millis());
        assertThat(logs.show().get("actions")).isEmpty();
    }

    @Test
    void aScriptMakesTheNextSnapshotFail() throws IOException {
        logs.cluster().script().failSnapshot();
        create("{'name':'first'}");
        logs.advance(SNAPSHOT);
        create("{'name':'second'}");
        logs.advance(SNAPSHOT);

        assertThat(backup(1).get("status").asText()).isEqualTo("FAILED");
        assertThat(backup(1).get("failedShards")).isEqualTo(backup(1).get("totalShards"));
        assertThat(backup(0).get("name").asText()).isEqualTo("second");
        assertThat(backup(0).get("status").asText()).isEqualTo("COMPLETED");
        assertThat(logs.cluster().snapshots().get(0).status()).isEqualTo(CssSnapshotStatus.COMPLETED);
    }

    @Test
    void selectsIndicesByPatterns() throws IOException {
        create("{'name':'some','indices':'app-*,none,*dit'}");
        assertThat(backup(0).get("indices").asText()).isEqualTo("app-1,app-2,audit");
        logs.advance(SNAPSHOT);
        create("{'name':'other','indices':'app-2'}");
        assertThat(backup(0).get("indices").asText()).isEqualTo("app-2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'name':'abc'}",
                "{'name':'Abcd'}",
                "{'name':'1abc'}",
                "{'name':'abcd','description':'a<b'}",
                "{'name':'abcd','indices':'App'}",
                "{'name':'abcd','indices':'a b'}",
                "{'name':'abcd','indices':7}"
            })
    void rejectsWrongValues(String body) throws IOException {
        assertError(create(body), 400, "CSS.0001");
        assertThat(logs.cluster().snapshots()).isEmpty();
    }

    @Test
    void rejectsAMissingBody() throws IOException {
        assertError(create(""), 400, "CSS.0006");
        assertError(fresh.post("/index_snapshot/setting", ""), 400, "CSS.0006");
    }

    @Test
    void rejectsASecondSnapshotAndAUsedName() throws IOException {
        create("{'name':'first'}");
        assertError(create("{'name':'second'}"), 409, "CSS.3004");
        logs.advance(SNAPSHOT);
        assertError(create("{'name':'first'}"), 409, "CSS.0043");
    }

    @Test
    void rejectsASnapshotDuringATaskAndATaskDuringASnapshot() throws IOException {
        create("{'name':'first'}");
        assertError(logs.upgrade("same"), 409, "CSS.0011");
        logs.advance(SNAPSHOT);
        assertEmpty(logs.upgrade("same"), 200);
        assertError(create("{'name':'second'}"), 409, "CSS.0011");
    }

    @Test
    void rejectsSnapshotsUntilTheFunctionIsConfigured() throws IOException {
        assertThat(fresh.show().get("backupAvailable").asBoolean()).isFalse();
        assertThat(fresh.get("/index_snapshot/policy").body()).isEqualTo("{\"enable\":\"false\"}");
        assertError(fresh.post("/index_snapshot", "{'name':'first'}"), 400, "CSS.5090");

        assertEmpty(fresh.post("/index_snapshot/setting", SETTING), 200);
        assertThat(fresh.show().get("backupAvailable").asBoolean()).isTrue();
        assertThat(fresh.post("/index_snapshot", "{'name':'first'}").status()).isEqualTo(201);
        assertThat(fresh.get("/index_snapshots")
                        .json()
                        .at("/backups/0/bucketName")
                        .asText())
                .isEqualTo("back-up");
    }

    @Test
    void showsTheSettingsUnderTheirResponseNames() throws IOException {
        String body = "{'bucket':'b','agency':'css_obs_agency','base_path':'p','max_snapshot_bytes_per_seconds':'40mb',"
                + "'max_restore_bytes_per_seconds':0,'enable':'true','indices':'*','prefix':'s','period':'00:00 GMT+08:00',"
                + "'frequency':'DAY','keepday':7,'delete_auto':'false'}";
        assertEmpty(fresh.post("/index_snapshot/setting", body), 200);

        assertThat(fresh.get("/index_snapshot/policy").body())
                .isEqualTo("{'enable':'true','bucket':'b','basePath':'p','agency':'css_obs_agency','prefix':'s',"
                                .replace('\'', '"')
                        + "'period':'00:00 GMT+08:00','frequency':'DAY','indices':'*','maxSnapshotBytesPerSeconds':'40mb',"
                                .replace('\'', '"')
                        + "'maxRestoreBytesPerSeconds':'0','keepday':7}".replace('\'', '"'));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'bucket':null",
                "'agency':''",
                "'enable':true",
                "'enable':'yes'",
                "'delete_auto':false",
                "'keepday':0",
                "'keepday':91",
                "'keepday':'7'",
                "'prefix':[]"
            })
    void rejectsWrongSettings(String last) throws IOException {
        assertError(fresh.post("/index_snapshot/setting", SETTING.replace("}", "," + last + "}")), 400, "CSS.0001");
        assertThat(fresh.cluster().snapshotSetting().isOn()).isFalse();
    }

    @Test
    void requiresAnExistingAgencyInTheSettings() throws IOException {
        test.cloud().css().agencies().remove("css_obs_agency");

        assertError(fresh.post("/index_snapshot/setting", SETTING), 400, "CSS.5130");
    }

    private RawResponse create(String body) throws IOException {
        return logs.post("/index_snapshot", body);
    }

    private JsonNode backup(int index) throws IOException {
        return logs.get("/index_snapshots").json().get("backups").get(index);
    }
}
