// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.ack.model.ClusterCheckType;
import io.clusterupgrade.ack.model.ClusterProfile;
import io.clusterupgrade.ack.model.ClusterSpec;
import io.clusterupgrade.ack.model.ClusterType;
import io.clusterupgrade.ack.model.UpgradeChannel;
import io.clusterupgrade.ack.request.AddonScope;
import io.clusterupgrade.ack.request.AddonUpgrade;
import io.clusterupgrade.ack.request.ApiServerCertSans;
import io.clusterupgrade.ack.request.ClusterAutoUpgradeSettings;
import io.clusterupgrade.ack.request.DescribeAddonRequest;
import io.clusterupgrade.ack.request.DescribeClusterEventsRequest;
import io.clusterupgrade.ack.request.DescribeClusterNodesRequest;
import io.clusterupgrade.ack.request.DescribeClusterTasksRequest;
import io.clusterupgrade.ack.request.DescribeClustersRequest;
import io.clusterupgrade.ack.request.DescribeClustersV1Request;
import io.clusterupgrade.ack.request.DescribeEventsForRegionRequest;
import io.clusterupgrade.ack.request.MaintenanceWindowSettings;
import io.clusterupgrade.ack.request.ModifyClusterRequest;
import io.clusterupgrade.ack.request.NodePoolRollingPolicy;
import io.clusterupgrade.ack.request.RunClusterCheckRequest;
import io.clusterupgrade.ack.request.SystemEventsLogging;
import io.clusterupgrade.ack.request.UpgradeClusterNodepoolRequest;
import io.clusterupgrade.ack.request.UpgradeClusterRequest;
import io.clusterupgrade.testkit.CannedTransport;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AckBadInputTest {
    private final CannedTransport transport = new CannedTransport();
    private final AckClient client = AckTestClient.over(transport);
    private final AckCluster cluster = client.cluster("c1");

    @ParameterizedTest
    @MethodSource("missing")
    void rejectsAMissingValueByItsName(String name, Consumer<AckClient> call) {
        assertThatThrownBy(() -> call.accept(client))
                .isInstanceOf(NullPointerException.class)
                .hasMessage(name);
        assertThat(transport.calls()).isEmpty();
    }

    @SuppressWarnings({"NullAway", "deprecation"})
    static Stream<Arguments> missing() {
        return Stream.of(
                rejected("clusterId", ack -> ack.cluster(null)),
                rejected("taskId", ack -> ack.task(null)),
                rejected("nodepoolId", ack -> ack.cluster("c1").nodePool(null)),
                rejected("addonName", ack -> ack.cluster("c1").addon(null)),
                rejected("nextVersion", ack -> ack.cluster("c1").upgradeCluster((String) null)),
                rejected("checkId", ack -> ack.cluster("c1").checks().getClusterCheck(null)),
                rejected("type", ack -> RunClusterCheckRequest.builder("c1", null)),
                rejected("addons", ack -> ack.cluster("c1").addons().upgradeClusterAddons(null)),
                rejected("componentName", ack -> AddonUpgrade.builder(null, "1")),
                rejected("nextVersion", ack -> AddonUpgrade.builder("coredns", null)),
                rejected("componentIds", ack -> ack.cluster("c1").addons().describeClusterAddonsUpgradeStatus(null)),
                rejected("scope", ack -> ack.listAddons(null)),
                rejected("addonName", ack -> DescribeAddonRequest.builder(null, AddonScope.cluster("c1"))),
                rejected("clusterVersion", ack -> scope("r1", null)),
                rejected("region", ack -> ack.describeKubernetesVersionMetadata(null, ClusterType.KUBERNETES)),
                rejected("clusterType", ack -> ack.describeKubernetesVersionMetadata("r1", null)),
                rejected("regionId", ack -> ack.clusters((String) null)),
                rejected("regionId", ack -> ack.events((String) null)),
                rejected("regionId", ack -> ack.listOperationPlansForRegion((String) null)),
                rejected("planId", ack -> ack.cancelOperationPlan(null)),
                rejected("channel", ack -> ClusterAutoUpgradeSettings.on(null)),
                rejected("subjectAlternativeNames", ack -> ApiServerCertSans.append(null)));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void rejectsAWrongValueByItsName(String message, Consumer<AckClient> call) {
        assertThatThrownBy(() -> call.accept(client))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
        assertThat(transport.calls()).isEmpty();
    }

    @SuppressWarnings("deprecation")
    static Stream<Arguments> wrong() {
        return Stream.of(
                rejected("clusterId must not be blank", ack -> ack.cluster(" ")),
                rejected("taskId must not be blank", ack -> ack.task("")),
                rejected(
                        "nodepoolId must be an id, not a relative path",
                        ack -> ack.cluster("c1").nodePool("..")),
                rejected("addonName must not be blank", ack -> ack.cluster("c1").addon("")),
                rejected(
                        "nextVersion must not be blank",
                        ack -> ack.cluster("c1").upgradeCluster(" ")),
                rejected(
                        "checkId must not be blank",
                        ack -> ack.cluster("c1").checks().getClusterCheck("")),
                rejected(
                        "regionId must not be blank",
                        ack -> DescribeClustersV1Request.builder().regionId("")),
                rejected(
                        "clusterType must not be absent",
                        ack -> DescribeClustersV1Request.builder().clusterType(ClusterType.ABSENT)),
                rejected(
                        "pageSize must be 1 or more: 0",
                        ack -> DescribeClustersV1Request.builder().pageSize(0)),
                rejected(
                        "name must not be blank",
                        ack -> DescribeClustersRequest.builder().name(" ")),
                rejected(
                        "clusterType must not be absent",
                        ack -> DescribeClustersRequest.builder().clusterType(ClusterType.ABSENT)),
                rejected(
                        "resourceGroupId must not be blank",
                        ack -> DescribeClustersRequest.builder().resourceGroupId("")),
                rejected("planId must not be blank", ack -> ack.cancelOperationPlan("")),
                rejected("regionId must not be blank", ack -> ack.listOperationPlansForRegion("")),
                rejected("region must not be blank", ack -> ack.describeKubernetesVersionMetadata("", ClusterType.ASK)),
                rejected(
                        "clusterType must not be absent",
                        ack -> ack.describeKubernetesVersionMetadata("r1", ClusterType.ABSENT)),
                rejected("clusterVersion must not be blank", ack -> scope("r1", "")),
                rejected("regionId must not be blank", ack -> scope("", "1.33.3")),
                rejected("clusterId must not be blank", ack -> AddonScope.cluster("")),
                rejected(
                        "addons must not be empty",
                        ack -> ack.cluster("c1").addons().upgradeClusterAddons(List.of())),
                rejected("componentName must not be blank", ack -> AddonUpgrade.builder("", "1")),
                rejected(
                        "componentIds must not be empty",
                        ack -> ack.cluster("c1").addons().describeClusterAddonsUpgradeStatus(List.of())),
                rejected(
                        "type must not be absent",
                        ack -> RunClusterCheckRequest.builder("c1", ClusterCheckType.ABSENT)),
                rejected(
                        "nextVersion is needed for ClusterUpgrade",
                        ack -> RunClusterCheckRequest.builder("c1", ClusterCheckType.CLUSTER_UPGRADE)
                                .build()),
                rejected(
                        "nextVersion is needed for MasterUpgrade",
                        ack -> RunClusterCheckRequest.builder("c1", ClusterCheckType.MASTER_UPGRADE)
                                .build()),
                rejected(
                        "target is needed for NodePoolUpgrade",
                        ack -> RunClusterCheckRequest.builder("c1", ClusterCheckType.NODE_POOL_UPGRADE)
                                .build()),
                rejected("channel must not be absent", ack -> ClusterAutoUpgradeSettings.on(UpgradeChannel.ABSENT)),
                rejected("loggingProject must not be blank", ack -> SystemEventsLogging.of(true, "")),
                rejected("subjectAlternativeNames must not be empty", ack -> ApiServerCertSans.append(List.of())),
                rejected(
                        "length of clusterName must be 1 to 63: 64",
                        ack -> ModifyClusterRequest.builder("c1").clusterName("x".repeat(64))),
                rejected(
                        "maxParallelism must be 1 or more: 0",
                        ack -> UpgradeClusterRequest.builder("c1", "1").maxParallelism(0)),
                rejected(
                        "maxParallelism must be 1 to 10: 11",
                        ack -> NodePoolRollingPolicy.builder().maxParallelism(11)),
                rejected(
                        "batchInterval must be zero or 5 to 120 whole minutes: PT4M",
                        ack -> interval(Duration.ofMinutes(4))),
                rejected(
                        "batchInterval must be zero or 5 to 120 whole minutes: PT2H1M",
                        ack -> interval(Duration.ofMinutes(121))),
                rejected(
                        "batchInterval must be zero or 5 to 120 whole minutes: PT5M1S",
                        ack -> interval(Duration.ofSeconds(301))),
                rejected("duration must be 1 to 24 whole hours: PT25H", ack -> window(Duration.ofHours(25))),
                rejected("duration must be 1 to 24 whole hours: PT1H30M", ack -> window(Duration.ofMinutes(90))),
                rejected("duration must be 1 to 24 whole hours: PT0S", ack -> window(Duration.ZERO)),
                rejected(
                        "weeklyPeriod must not be empty",
                        ack -> MaintenanceWindowSettings.builder(true).weeklyPeriod(List.<DayOfWeek>of())),
                rejected(
                        "pageSize must be 1 to 100: 101",
                        ack -> DescribeClusterNodesRequest.builder("c1").pageSize(101)),
                rejected(
                        "pageSize must be 1 to 100: 0",
                        ack -> DescribeClusterEventsRequest.builder("c1").pageSize(0)),
                rejected(
                        "pageNumber must be 1 or more: 0",
                        ack -> DescribeClusterTasksRequest.builder("c1").pageNumber(0)),
                rejected(
                        "maxResults must be 1 or more: 0",
                        ack -> DescribeEventsForRegionRequest.builder("r1").maxResults(0)));
    }

    @Test
    void rejectsAPageByNumberAndByToken() {
        assertThatThrownBy(() -> DescribeClusterTasksRequest.builder("c1")
                        .pageSize(5)
                        .nextToken("t")
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not both");
        assertThatThrownBy(() -> DescribeClusterEventsRequest.builder("c1")
                        .pageNumber(1)
                        .maxResults(5)
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not both");
    }

    @ParameterizedTest
    @MethodSource("ofAnotherCluster")
    void rejectsARequestForAnotherCluster(String message, Consumer<AckClient> call) {
        rejectsAWrongValueByItsName(message, call);
    }

    static Stream<Arguments> ofAnotherCluster() {
        String message = "clusterId of the request is not the clusterId of this handle";
        return Stream.of(
                rejected(
                        message,
                        ack -> ack.cluster("c1")
                                .upgradeCluster(UpgradeClusterRequest.builder("c2", "1.33.3")
                                        .build())),
                rejected(
                        message,
                        ack -> ack.cluster("c1")
                                .checks()
                                .runClusterCheck(RunClusterCheckRequest.masterUpgrade("c2", "1.33.3"))),
                rejected(
                        message,
                        ack -> ack.cluster("c1")
                                .modifyCluster(
                                        ModifyClusterRequest.builder("c2").build())),
                rejected(
                        message,
                        ack -> ack.cluster("c1")
                                .tasks(DescribeClusterTasksRequest.builder("c2").build())),
                rejected(
                        message,
                        ack -> ack.cluster("c1")
                                .nodePool("np1")
                                .upgradeClusterNodepool(UpgradeClusterNodepoolRequest.builder("c2", "np1")
                                        .build())),
                rejected(
                        "nodepoolId of the request is not the nodepoolId of this handle",
                        ack -> ack.cluster("c1")
                                .nodePool("np1")
                                .upgradeClusterNodepool(UpgradeClusterNodepoolRequest.builder("c1", "np2")
                                        .build())));
    }

    @Test
    void sendsNothingBeforeACall() {
        assertThat(cluster.clusterId()).isEqualTo("c1");
        assertThat(cluster.nodePool("np1").nodepoolId()).isEqualTo("np1");
        assertThat(cluster.addon("coredns").addonName()).isEqualTo("coredns");
        assertThat(client.task("T-1").taskId()).isEqualTo("T-1");
        assertThat(transport.calls()).isEmpty();
    }

    private static AddonScope scope(String regionId, String clusterVersion) {
        return AddonScope.clustersLike(
                regionId, ClusterType.KUBERNETES, ClusterProfile.DEFAULT, ClusterSpec.STANDARD, clusterVersion);
    }

    private static void interval(Duration value) {
        NodePoolRollingPolicy.builder().batchInterval(value);
    }

    private static void window(Duration value) {
        MaintenanceWindowSettings.builder(true).duration(value);
    }

    private static Arguments rejected(String message, Consumer<AckClient> call) {
        return Arguments.of(message, call);
    }
}
