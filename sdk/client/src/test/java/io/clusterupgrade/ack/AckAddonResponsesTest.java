// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack;

import static io.clusterupgrade.ack.AckTestClient.CLUSTER;
import static io.clusterupgrade.ack.AckTestClient.read;
import static io.clusterupgrade.ack.AckTestClient.readText;
import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.ack.model.Addon;
import io.clusterupgrade.ack.model.AddonCategory;
import io.clusterupgrade.ack.model.AddonInfo;
import io.clusterupgrade.ack.model.AddonInstance;
import io.clusterupgrade.ack.model.AddonLogging;
import io.clusterupgrade.ack.model.AddonState;
import io.clusterupgrade.ack.model.AddonTask;
import io.clusterupgrade.ack.model.AddonTaskStatus;
import io.clusterupgrade.ack.model.AddonUpgradeStatus;
import io.clusterupgrade.ack.model.AddonVersion;
import io.clusterupgrade.ack.model.ClusterType;
import io.clusterupgrade.ack.model.KubernetesVersionMetadata;
import io.clusterupgrade.ack.model.NodeImage;
import io.clusterupgrade.ack.model.RuntimeVersion;
import io.clusterupgrade.ack.model.UpgradeClusterAddonsResponse;
import io.clusterupgrade.ack.request.AddonScope;
import io.clusterupgrade.ack.request.AddonUpgrade;
import io.clusterupgrade.ack.request.DescribeAddonRequest;
import io.clusterupgrade.ack.request.DescribeClusterAddonsUpgradeStatusRequest;
import io.clusterupgrade.ack.request.DescribeKubernetesVersionMetadataRequest;
import io.clusterupgrade.ack.request.GetClusterAddonInstanceRequest;
import io.clusterupgrade.ack.request.ListAddonsRequest;
import io.clusterupgrade.ack.request.ListClusterAddonInstancesRequest;
import io.clusterupgrade.ack.request.UpgradeClusterAddonsRequest;
import io.clusterupgrade.request.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reads every field of the responses about add-ons and versions. */
class AckAddonResponsesTest {
    private static final String COREDNS = "v1.11.3.5-5321daf49-aliyun";
    private static final AddonScope SCOPE = AddonScope.cluster("c1");
    private static final JsonValue SCHEMA = JsonValue.of("{\"type\":\"object\"}");

    @Test
    void readsAnAcceptedUpgrade() {
        assertThat(read(
                        AckOperations.Addons.UPGRADE_CLUSTER_ADDONS,
                        new UpgradeClusterAddonsRequest(
                                "cb41f0d7a92e3468fb05c7719ad60e2f8",
                                List.of(AddonUpgrade.builder("coredns", "1").build())),
                        "upgrade-cluster-addons/accepted.json"))
                .isEqualTo(new UpgradeClusterAddonsResponse(
                        CLUSTER, "2f9d0c44-6c1e-5b0a-8a77-41d2f6e3b9c5", "T-69a590aa2c11f7010600513d"));
    }

    @Test
    void readsInstalledAddons() {
        assertThat(read(
                                AckOperations.Addons.LIST_CLUSTER_ADDON_INSTANCES,
                                new ListClusterAddonInstancesRequest("c1"),
                                "list-cluster-addon-instances/two.json")
                        .addons())
                .containsExactly(
                        new AddonInstance("coredns", COREDNS, AddonState.ACTIVE, null, null),
                        new AddonInstance("metrics-server", "0.3.9.7", AddonState.UPGRADING, null, null));
    }

    @Test
    void readsAnInstalledAddonWithSettingsFromJsonInAText() {
        assertThat(read(
                        AckOperations.Addons.GET_CLUSTER_ADDON_INSTANCE,
                        new GetClusterAddonInstanceRequest("c1", "coredns"),
                        "get-cluster-addon-instance/coredns.json"))
                .isEqualTo(new AddonInstance(
                        "coredns",
                        COREDNS,
                        AddonState.UPDATING,
                        JsonValue.of("{\"replicas\":3,\"node\":\"any\"}"),
                        new AddonLogging(true, false, "k8s-log-cb41", "coredns")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"\"             | null",
                "\"  \"           | null",
                "null             | null",
                "\"plain words\"  | \"plain words\"",
                "{\"a\":1}        | {\"a\":1}",
                "\"[1]\"          | [1]"
            })
    void readsSettingsOfAnyShape(String onTheWire, String expected) {
        JsonValue config = readText(
                        AckOperations.Addons.GET_CLUSTER_ADDON_INSTANCE,
                        new GetClusterAddonInstanceRequest("c1", "coredns"),
                        "{\"config\":" + onTheWire + "}")
                .value()
                .config();

        assertThat(config == null ? "null" : config.raw()).isEqualTo(expected);
    }

    @Test
    void readsOfferedAddons() {
        assertThat(read(AckOperations.Addons.LIST_ADDONS, new ListAddonsRequest(SCOPE), "list-addons/two.json")
                        .addons())
                .containsExactly(
                        new Addon(
                                "coredns",
                                COREDNS,
                                AddonCategory.CORE,
                                false,
                                true,
                                SCHEMA,
                                List.of("amd64", "arm64"),
                                List.of("Install", "Upgrade"),
                                List.of()),
                        new Addon(
                                "extra",
                                "1.0.0",
                                AddonCategory.ABSENT,
                                null,
                                null,
                                null,
                                List.of(),
                                List.of(),
                                List.of()));
    }

    @Test
    void readsAnOfferedAddonWithItsNewerVersions() {
        assertThat(read(
                        AckOperations.Addons.DESCRIBE_ADDON,
                        DescribeAddonRequest.builder("coredns", SCOPE).build(),
                        "describe-addon/coredns.json"))
                .isEqualTo(new Addon(
                        "coredns",
                        COREDNS,
                        AddonCategory.NETWORK,
                        true,
                        false,
                        SCHEMA,
                        List.of("amd64"),
                        List.of("Upgrade"),
                        List.of(
                                new AddonVersion("v1.12.1.0-1a2b3c4d5-aliyun", true, "1.28.0"),
                                new AddonVersion("v1.13.0.0-000000000-aliyun", false, "1.34.0"))));
    }

    @Test
    @SuppressWarnings("deprecation") // the vendor deprecates it and still has it
    void readsUpgradesByTheNameOfTheAddonWithBooleansAsTexts() {
        Map<String, AddonUpgradeStatus> response = read(
                AckOperations.Addons.DESCRIBE_CLUSTER_ADDONS_UPGRADE_STATUS,
                new DescribeClusterAddonsUpgradeStatusRequest("c1", List.of("coredns")),
                "describe-cluster-addons-upgrade-status/two.json");

        assertThat(response)
                .containsExactly(
                        Map.entry(
                                "coredns",
                                new AddonUpgradeStatus(
                                        new AddonInfo("coredns", null, true),
                                        new AddonTask(
                                                Instant.parse("2026-03-01T02:00:00Z"),
                                                null,
                                                AddonTaskStatus.UPGRADING,
                                                false,
                                                "pulling",
                                                JsonValue.of("{\"reason\":\"none\"}")),
                                        true)),
                        Map.entry(
                                "metrics-server",
                                new AddonUpgradeStatus(
                                        new AddonInfo("metrics-server", "0.3.9.7", false),
                                        new AddonTask(
                                                Instant.parse("2026-03-01T02:00:00Z"),
                                                Instant.parse("2026-03-01T02:03:00Z"),
                                                AddonTaskStatus.SUCCESS,
                                                false,
                                                null,
                                                null),
                                        null)));
    }

    @Test
    void readsVersions() {
        assertThat(read(
                        AckOperations.Clusters.DESCRIBE_KUBERNETES_VERSION_METADATA,
                        DescribeKubernetesVersionMetadataRequest.builder("r1", ClusterType.KUBERNETES)
                                .build(),
                        "describe-kubernetes-version-metadata/two.json"))
                .containsExactly(
                        new KubernetesVersionMetadata(
                                "1.33.3-aliyun.1",
                                Instant.parse("2025-08-20T00:00:00Z"),
                                Instant.parse("2027-06-30T00:00:00Z"),
                                true,
                                List.of("1.34.1-aliyun.1"),
                                List.of(
                                        new RuntimeVersion("containerd", "1.6.38"),
                                        new RuntimeVersion("Sandboxed-Container.runv", "2.2.0")),
                                List.of(new NodeImage(
                                        "aliyun_3_x64_20G_alibase_20260115.vhd",
                                        "Alibaba Cloud Linux 3",
                                        "AliyunLinux3",
                                        "system",
                                        "AliyunLinux",
                                        "linux",
                                        "3",
                                        "x86_64")),
                                Map.of("CgroupV2", JsonValue.from(true), "AnyStringIsFine", JsonValue.from("yes")),
                                Map.of("Etcd", JsonValue.of("{\"version\":\"v3.5.4\"}")),
                                "true"),
                        new KubernetesVersionMetadata(
                                "1.31.1-aliyun.1",
                                null,
                                null,
                                false,
                                List.of(),
                                List.of(),
                                List.of(),
                                Map.of(),
                                Map.of(),
                                null));
    }
}
