// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.api.ack;

import static io.clusterupgrade.simulator.testing.AckCalls.rejection;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.clusterupgrade.simulator.ack.SimulatedAckCluster;
import io.clusterupgrade.simulator.testing.AckCalls;
import io.clusterupgrade.simulator.testing.RawResponse;
import io.clusterupgrade.simulator.testing.TestCloud;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Add-ons over HTTP (see sdk/docs/wire/ack.md#add-ons). */
class AckAddonWireTest {
    private static final String BOTH = "[{'component_name':'coredns','next_version':'v1.11.3.5-5321daf49-aliyun'},"
            + "{'component_name':'metrics-server','next_version':'v0.3.9.9-aliyun','policy':'overwrite'}]";

    private final TestCloud test = new TestCloud();
    private final AckCalls ack = new AckCalls(test);
    private final SimulatedAckCluster web = test.cloud().ack().addCluster(c -> c.addon("terway", "v1.5.0"));
    private final String upgrade = "/clusters/" + web.id() + "/components/upgrade";
    private final String addons = "/clusters/" + web.id() + "/addon_instances";

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void listsAllAddonsAndReadsOne() throws IOException {
        assertThat(ack.get(addons).json().get("addons").findValuesAsText("name"))
                .containsExactly("coredns", "metrics-server", "terway");
        assertThat(ack.get(addons + "/terway").json().toString())
                .isEqualTo("{\"name\":\"terway\",\"version\":\"v1.5.0\",\"state\":\"active\",\"config\":\"{}\","
                        + "\"logging\":{\"capable\":false,\"enabled\":false}}");
        assertThat(rejection(ack.get(addons + "/none"))).isEqualTo("404 AddonNotFound");
    }

    @Test
    void upgradesAddonsOneAfterAnother() throws IOException {
        RawResponse start = ack.post(upgrade, BOTH);
        assertThat(start.json().get("cluster_id").asText()).isEqualTo(web.id());
        assertThat(start.json().get("request_id").asText()).isEqualTo(start.header("x-acs-request-id"));
        assertThat(state("coredns")).isEqualTo("upgrading v1.9.3.10-7dfca203-aliyun");
        assertThat(state("terway")).isEqualTo("active v1.5.0");
        pass(1);
        assertThat(state("coredns")).isEqualTo("upgrading v1.11.3.5-5321daf49-aliyun");
        pass(1);
        assertThat(state("metrics-server")).isEqualTo("active v0.3.9.9-aliyun");

        JsonNode task = task(start);
        assertThat(task.get("task_type").asText()).isEqualTo("cluster_addon_upgrade");
        assertThat(task.get("state").asText()).isEqualTo("success");
        assertThat(task.at("/task_result/1").toString())
                .isEqualTo("{\"data\":\"metrics-server\",\"status\":\"success\"}");
    }

    @Test
    void aScriptedFailureDoesNotChangeTheAddon() throws IOException {
        web.script().failAddon("coredns", "config does not fit");
        RawResponse start = ack.post(upgrade, BOTH);
        pass(5);

        assertThat(task(start).at("/error/code").asText()).isEqualTo("AddonUpgradeFailed");
        assertThat(task(start).at("/error/message").asText()).isEqualTo("config does not fit");
        assertThat(state("coredns")).isEqualTo("active v1.9.3.10-7dfca203-aliyun");
    }

    @Test
    void keepsTheVersionOfAnAddonWithoutANextVersion() throws IOException {
        ack.post(upgrade, "[{'component_name':'terway','config':'{}'}]");
        pass(1);

        assertThat(state("terway")).isEqualTo("active v1.5.0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'addons':[]}|400 InvalidParameter",
                "[]|400 InvalidParameter",
                "[{'next_version':'v1'}]|400 MissingParameter",
                "[{'component_name':'none','next_version':'v1'}]|404 AddonNotFound",
                "[{'component_name':'none'}]|404 AddonNotFound",
                "[{'component_name':'terway','next_version':1}]|400 InvalidParameter",
            })
    void rejectsAnInvalidList(String body, String rejection) throws IOException {
        assertThat(rejection(ack.post(upgrade, body))).isEqualTo(rejection);
        assertThat(web.tasks().all()).isEmpty();
    }

    @Test
    void rejectsASecondUpgrade() throws IOException {
        ack.post(upgrade, BOTH);
        assertThat(rejection(ack.post(upgrade, BOTH))).isEqualTo("400 ErrorClusterState");
        pass(5);
        web.startUpgrade(u -> {});
        assertThat(rejection(ack.post(upgrade, BOTH))).isEqualTo("400 ErrorClusterState");
    }

    private JsonNode task(RawResponse start) throws IOException {
        return ack.get("/tasks/" + start.json().get("task_id").asText()).json();
    }

    private String state(String name) throws IOException {
        JsonNode addon = ack.get(addons + "/" + name).json();
        return addon.get("state").asText() + " " + addon.get("version").asText();
    }

    private void pass(int minutes) {
        test.cloud().clock().advance(Duration.ofMinutes(minutes));
    }
}
