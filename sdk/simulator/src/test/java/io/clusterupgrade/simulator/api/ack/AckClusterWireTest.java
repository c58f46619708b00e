// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.api.ack;

import static io.clusterupgrade.simulator.testing.AckCalls.rejection;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.clusterupgrade.simulator.ack.SimulatedAckCluster;
import io.clusterupgrade.simulator.testing.AckCalls;
import io.clusterupgrade.simulator.testing.TestCloud;
import java.io.IOException;
import java.time.Duration;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Clusters and versions over HTTP (see sdk/docs/wire/ack.md#clusters-and-versions). */
class AckClusterWireTest {
    private static final String VERSIONS = "/api/v1/metadata/versions?ClusterType=ManagedKubernetes";

    private final TestCloud test = new TestCloud();
    private final AckCalls ack = new AckCalls(test);
    private final SimulatedAckCluster web = test.cloud().ack().addCluster(c -> c.name("web"));
    private final SimulatedAckCluster api =
            test.cloud().ack().addCluster(c -> c.name("api").nodePool("gpu", 2));

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void showsTheVersionsAndTheState() throws IOException {
        JsonNode detail = detail(api);

        assertThat(detail.get("cluster_id").asText()).isEqualTo(api.id());
        assertThat(detail.get("name").asText()).isEqualTo("api");
        assertThat(detail.get("state").asText()).isEqualTo("running");
        assertThat(detail.get("current_version").asText()).isEqualTo("1.32.1-aliyun.1");
        assertThat(detail.get("init_version").asText()).isEqualTo("1.32.1-aliyun.1");
        assertThat(detail.get("next_version").asText()).isEqualTo("1.33.3-aliyun.1");
        assertThat(detail.get("cluster_type").asText()).isEqualTo("ManagedKubernetes");
        assertThat(detail.get("profile").asText()).isEqualTo("Default");
        assertThat(detail.get("cluster_spec").asText()).isEqualTo("ack.pro.small");
        assertThat(detail.get("region_id").asText()).isEqualTo("cn-shanghai");
        assertThat(detail.get("created").asText()).isEqualTo("2026-01-15T16:00:00+08:00");
        assertThat(detail.get("size").asInt()).isEqualTo(5);
        assertThat(detail.get("deletion_protection").asBoolean()).isFalse();
        assertThat(detail.at("/maintenance_window/enable").asBoolean()).isFalse();
    }

    @Test
    void showsTheChangesOfUpgrades() throws IOException {
        web.startUpgrade(u -> u.nextVersion("1.33.3-aliyun.1"));
        assertThat(detail(web).get("state").asText()).isEqualTo("upgrading");
        web.pause();
        assertThat(detail(web).get("state").asText()).isEqualTo("upgrading");
        web.resume();
        pass(Duration.ofHours(1));
        assertThat(detail(web).get("current_version").asText()).isEqualTo("1.33.3-aliyun.1");
        assertThat(detail(web).get("next_version").asText()).isEqualTo("1.34.1-aliyun.1");
        assertThat(detail(web).get("updated").asText()).isEqualTo("2026-01-15T16:10:00+08:00");

        web.startUpgrade(u -> u.nextVersion("1.34.1-aliyun.1"));
        pass(Duration.ofHours(1));
        assertThat(detail(web).get("next_version").asText()).isEmpty();
        assertThat(detail(web).get("init_version").asText()).isEqualTo("1.32.1-aliyun.1");
    }

    @Test
    void rejectsAnUnknownCluster() throws IOException {
        for (String path : new String[] {"", "/nodepools", "/nodes", "/events", "/checks", "/addon_instances"}) {
            assertThat(rejection(ack.get("/clusters/c0" + path))).isEqualTo("404 ErrorClusterNotFound");
        }
    }

    @Test
    void listsTheClustersOfARegionInPages() throws IOException {
        test.cloud().ack().addCluster(c -> c.name("far").region("eu-central-1"));
        JsonNode all = ack.get("/regions/cn-shanghai/clusters").json();
        assertThat(names(all)).containsExactly("web", "api");
        assertThat(all.at("/clusters/0").has("maintenance_window")).isFalse();
        assertThat(all.at("/page_info/total_count").asInt()).isEqualTo(2);
        JsonNode second = ack.get("/regions/cn-shanghai/clusters?page_number=2&page_size=1")
                .json();
        assertThat(names(second)).containsExactly("api");
        assertThat(names(ack.get("/regions/eu-central-1/clusters").json())).containsExactly("far");
        assertThat(names(ack.get("/regions/nowhere/clusters").json())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "name=web, 1",
        "name=nobody, 0",
        "cluster_type=ManagedKubernetes, 2",
        "cluster_type=Kubernetes, 0",
        "cluster_spec=ack.standard, 0",
        "profile=Edge, 0",
        "profile=Default&name=api, 1",
        "cluster_id=c0, 0",
    })
    void filtersTheClustersOfARegion(String query, int count) throws IOException {
        assertThat(names(ack.get("/regions/cn-shanghai/clusters?" + query).json()))
                .hasSize(count);
    }

    @Test
    void returnsAnArrayOfTheVersionsThatCanBeCreated() throws IOException {
        JsonNode versions = ack.get(VERSIONS + "&Region=cn-shanghai").json();

        assertThat(versions.isArray()).isTrue();
        assertThat(versions.findValuesAsText("creatable")).containsOnly("true").hasSize(3);
        assertThat(versions.at("/2/version").asText()).isEqualTo("1.34.1-aliyun.1");
        assertThat(versions.at("/2/upgradable_versions")).isEmpty();
        assertThat(versions.at("/2/runtimes/0/name").asText()).isEqualTo("containerd");
    }

    @Test
    void returnsAllSupportedVersionsOnRequest() throws IOException {
        JsonNode versions =
                ack.get(VERSIONS + "&Mode=supported&Region=cn-shanghai").json();

        assertThat(versions).hasSize(test.cloud().ack().versions().all().size());
        assertThat(versions.at("/0/creatable").asBoolean()).isFalse();
    }

    @Test
    void showsTheUpgradableVersions() throws IOException {
        test.cloud().ack().versions().offer("1.33.1-aliyun.1");

        assertThat(upgradable("1.31.9-aliyun.1")).isEqualTo("[\"1.32.1-aliyun.1\"]");
        assertThat(upgradable("1.32.1-aliyun.1")).isEqualTo("[\"1.33.1-aliyun.1\",\"1.33.3-aliyun.1\"]");
        assertThat(upgradable("1.33.1-aliyun.1")).isEqualTo("[\"1.33.3-aliyun.1\",\"1.34.1-aliyun.1\"]");
        assertThat(upgradable("1.34.1-aliyun.1")).isEqualTo("[]");
        assertThat(detail(web).get("next_version").asText()).isEqualTo("1.33.3-aliyun.1");
    }

    @Test
    void showsUpgradableVersionsOnlyOnRequestForAVersion() throws IOException {
        assertThat(ack.get(VERSIONS + "&KubernetesVersion=1.32.1-aliyun.1&Region=cn-shanghai")
                        .json()
                        .at("/0/upgradable_versions"))
                .isEmpty();
        assertThat(ack.get(VERSIONS + "&KubernetesVersion=1.0&QueryUpgradableVersion=true&Region=cn-shanghai")
                        .json())
                .isEmpty();
        assertThat(ack.get(VERSIONS + "&QueryUpgradableVersion=true&Region=cn-shanghai")
                        .json()
                        .at("/0/upgradable_versions"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?Region=cn-shanghai", "?ClusterType=ManagedKubernetes", "?ClusterType=&Region="})
    void requiresRegionAndClusterType(String query) throws IOException {
        assertThat(rejection(ack.get("/api/v1/metadata/versions" + query))).isEqualTo("400 MissingParameter");
    }

    private String upgradable(String version) throws IOException {
        JsonNode versions = ack.get(
                        VERSIONS + "&KubernetesVersion=" + version + "&QueryUpgradableVersion=true&Region=cn-shanghai")
                .json();
        assertThat(versions).hasSize(1);
        return versions.at("/0/upgradable_versions").toString();
    }

    private JsonNode detail(SimulatedAckCluster cluster) throws IOException {
        return ack.get("/clusters/" + cluster.id()).json();
    }

    private static Iterable<String> names(JsonNode page) {
        return StreamSupport.stream(page.get("clusters").spliterator(), false)
                .map(cluster -> cluster.get("name").asText())
                .toList();
    }

    private void pass(Duration time) {
        test.cloud().clock().advance(time);
    }
}
