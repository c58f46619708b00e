// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.clusterupgrade.simulator.ack.SimulatedAckCluster;
import io.clusterupgrade.simulator.cce.SimulatedCceCluster;
import io.clusterupgrade.simulator.css.SimulatedCssCluster;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An upgrade started by a call shows in all reads of its service: tasks, clusters, events, nodes, versions. */
class StartedUpgradeTest {
    private static final Duration LONG = Duration.ofDays(1);

    private final RuleCloud cloud = new RuleCloud();

    @AfterEach
    void close() {
        cloud.close();
    }

    @Test
    void showsInTheReadsOfCss() throws Exception {
        SimulatedCssCluster cluster = cloud.css().addCluster(c -> c.version("7.6.2"));
        String path = "/clusters/" + cluster.id();
        String image = json(cloud.css("GET", path + "/target/cross/images", ""))
                .at("/imageInfoList/0/id")
                .asText();
        cloud.css(
                "POST",
                path + "/inst-type/all/image/upgrade",
                "{'target_image_id':'" + image + "','upgrade_type':'cross','indices_backup_check':false,"
                        + "'agency':'css_upgrade_agency'}");

        assertThat(cssTask(path).get("status").asText()).isEqualTo("RUNNING");
        assertThat(json(cloud.css("GET", path, "")).get("actions")).isNotEmpty();
        assertThat(json(cloud.css("GET", "/clusters", "")).at("/clusters/0/actions"))
                .isNotEmpty();
        assertThat(json(cloud.css("GET", path, "")).at("/datastore/version").asText())
                .isEqualTo("7.6.2");
        cloud.pass(LONG);

        assertThat(cssTask(path).get("status").asText()).isEqualTo("SUCCESS");
        assertThat(json(cloud.css("GET", path, "")).get("actions")).isEmpty();
        assertThat(json(cloud.css("GET", path, "")).at("/datastore/version").asText())
                .isEqualTo("7.10.2");
        assertThat(json(cloud.css("GET", "/clusters", ""))
                        .at("/clusters/0/datastore/version")
                        .asText())
                .isEqualTo("7.10.2");
        assertThat(json(cloud.css("GET", path + "/target/cross/images", "")).get("imageInfoList"))
                .isEmpty();
    }

    private JsonNode cssTask(String path) throws Exception {
        return json(cloud.css("GET", path + "/upgrade/detail", "")).at("/detailList/0");
    }

    @Test
    void showsInTheReadsOfCce() throws Exception {
        SimulatedCceCluster cluster = cloud.cce().addCluster(c -> c.version("v1.29.13-r10"));
        String path = "/clusters/" + cluster.id();
        String uid = json(cloud.cce(
                        "POST",
                        path + "/operation/upgrade",
                        "{'metadata':{'apiVersion':'v3','kind':'UpgradeTask'},'spec':{'clusterUpgradeAction':{'targetVersion':"
                                + "'v1.31.6-r2','strategy':{'type':'inPlaceRollingUpdate','inPlaceRollingUpdate':"
                                + "{'userDefinedStep':20}}}}}"))
                .at("/metadata/uid")
                .asText();

        assertThat(json(cloud.cce("GET", path + "/operation/upgrade/tasks", ""))
                        .at("/items/0/metadata/uid")
                        .asText())
                .isEqualTo(uid);
        assertThat(cceTask(path, uid)).isNotEqualTo("Success");
        assertThat(json(cloud.cce("GET", path, "")).at("/status/phase").asText())
                .isEqualTo("Upgrading");
        assertThat(json(cloud.cce("GET", "/clusters", ""))
                        .at("/items/0/status/phase")
                        .asText())
                .isEqualTo("Upgrading");
        cloud.pass(LONG);

        assertThat(cceTask(path, uid)).isEqualTo("Success");
        assertThat(json(cloud.cce("GET", path, "")).at("/status/phase").asText())
                .isEqualTo("Available");
        assertThat(json(cloud.cce("GET", path + "/upgradeinfo", ""))
                        .at("/spec/versionInfo/release")
                        .asText())
                .startsWith("v1.31");
        assertThat(cluster.nodes()).allMatch(node -> node.version().equals("v1.31.6-r2"));
    }

    private String cceTask(String path, String uid) throws Exception {
        return json(cloud.cce("GET", path + "/operation/upgrade/tasks/" + uid, ""))
                .at("/status/phase")
                .asText();
    }

    @Test
    void showsInTheReadsOfAck() throws Exception {
        SimulatedAckCluster cluster = cloud.ack().addCluster(c -> c.version("1.32.1-aliyun.1"));
        String path = "/clusters/" + cluster.id();
        String task = json(cloud.ack(
                        "POST", "/api/v2/clusters/" + cluster.id() + "/upgrade", "{'next_version':'1.33.3-aliyun.1'}"))
                .get("task_id")
                .asText();

        assertThat(ackTask(task)).isEqualTo("running");
        assertThat(json(cloud.ack("GET", path + "/tasks", ""))
                        .at("/tasks/0/task_id")
                        .asText())
                .isEqualTo(task);
        assertThat(json(cloud.ack("GET", path, "")).get("state").asText()).isEqualTo("upgrading");
        String region = "/regions/" + cluster.region() + "/clusters";
        assertThat(json(cloud.ack("GET", region, "")).at("/clusters/0/state").asText())
                .isEqualTo("upgrading");
        cloud.pass(LONG);

        assertThat(ackTask(task)).isEqualTo("success");
        assertThat(json(cloud.ack("GET", path + "/events?task_id=" + task, "")).get("events"))
                .isNotEmpty()
                .allMatch(event -> event.get("subject").asText().equals(task));
        assertThat(json(cloud.ack("GET", path, "")).get("current_version").asText())
                .isEqualTo("1.33.3-aliyun.1");
        assertThat(json(cloud.ack("GET", region, ""))
                        .at("/clusters/0/current_version")
                        .asText())
                .isEqualTo("1.33.3-aliyun.1");
        assertThat(cluster.nodePools())
                .allMatch(pool -> pool.kubeletVersion().orElse("").equals("1.33.3-aliyun.1"));
    }

    private String ackTask(String id) throws Exception {
        return json(cloud.ack("GET", "/tasks/" + id, "")).get("state").asText();
    }

    private static JsonNode json(PlainResponse response) throws Exception {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return new ObjectMapper().readTree(response.body());
    }
}
