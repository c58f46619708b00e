// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack;

import static io.clusterupgrade.ack.AckTestClient.tree;
import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.ack.AckRequestsTest.Row;
import io.clusterupgrade.ack.model.ClusterProfile;
import io.clusterupgrade.ack.model.ClusterSpec;
import io.clusterupgrade.ack.model.ClusterType;
import io.clusterupgrade.ack.model.KubernetesVersionMode;
import io.clusterupgrade.ack.model.OperationPlanState;
import io.clusterupgrade.ack.model.OperationPlanType;
import io.clusterupgrade.ack.model.UpgradeChannel;
import io.clusterupgrade.ack.request.AddonScope;
import io.clusterupgrade.ack.request.ApiServerCertSans;
import io.clusterupgrade.ack.request.ClusterAutoUpgradeSettings;
import io.clusterupgrade.ack.request.DescribeAddonRequest;
import io.clusterupgrade.ack.request.DescribeClusterEventsRequest;
import io.clusterupgrade.ack.request.DescribeClustersForRegionRequest;
import io.clusterupgrade.ack.request.DescribeClustersRequest;
import io.clusterupgrade.ack.request.DescribeClustersV1Request;
import io.clusterupgrade.ack.request.DescribeEventsForRegionRequest;
import io.clusterupgrade.ack.request.DescribeKubernetesVersionMetadataRequest;
import io.clusterupgrade.ack.request.ListOperationPlansForRegionRequest;
import io.clusterupgrade.ack.request.ListOperationPlansRequest;
import io.clusterupgrade.ack.request.MaintenanceWindowSettings;
import io.clusterupgrade.ack.request.ModifyClusterRequest;
import io.clusterupgrade.ack.request.SystemEventsLogging;
import io.clusterupgrade.request.JsonValue;
import io.clusterupgrade.testkit.CannedTransport;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares the HTTP requests about clusters, versions, offered add-ons, plans, events and logs with the documents, with all optional values and without. */
class AckClusterRequestsTest {
    private static final AddonScope LIKE = AddonScope.clustersLike(
            "cn-shanghai", ClusterType.MANAGED_KUBERNETES, ClusterProfile.DEFAULT, ClusterSpec.PRO_SMALL, "1.33.3");

    @ParameterizedTest
    @MethodSource({"addons", "versionsAndClusters", "removedLists", "settings", "plans", "events"})
    void sendsExactlyTheDocumentedRequest(Row row) {
        CannedTransport transport = new CannedTransport().response(row.response());

        row.call().accept(AckTestClient.over(transport));

        assertThat(transport.lastLine()).isEqualTo(row.line());
        assertThat(tree(transport.lastBody())).isEqualTo(tree(row.body()));
    }

    @SuppressWarnings("deprecation") // the vendor deprecates it and still has it
    static Stream<Row> addons() {
        return Stream.of(
                row(
                        "GET /clusters/c1/addon_instances",
                        ack -> ack.cluster("c1").addons().listClusterAddonInstances()),
                row(
                        "GET /clusters/c1/addon_instances/coredns",
                        ack -> ack.cluster("c1").addon("coredns").getClusterAddonInstance()),
                row(
                        "GET /addons?cluster_id=c1",
                        ack -> ack.cluster("c1").addons().listAddons()),
                row(
                        "GET /addons?region_id=cn-shanghai&cluster_type=ManagedKubernetes&profile=Default"
                                + "&cluster_spec=ack.pro.small&cluster_version=1.33.3",
                        ack -> ack.listAddons(LIKE)),
                row(
                        "GET /addons/coredns?cluster_id=c1",
                        ack -> ack.cluster("c1").addon("coredns").describeAddon()),
                row(
                        "GET /addons/coredns?region_id=cn-shanghai&cluster_type=ManagedKubernetes&profile=Default"
                                + "&cluster_spec=ack.pro.small&cluster_version=1.33.3&version=v1.12",
                        ack -> ack.describeAddon(DescribeAddonRequest.builder("coredns", LIKE)
                                .version("v1.12")
                                .build())),
                row(
                        "GET /clusters/c1/components/upgradestatus?componentIds=%5B%22coredns%22%2C%22other%22%5D",
                        ack -> ack.cluster("c1")
                                .addons()
                                .describeClusterAddonsUpgradeStatus(List.of("coredns", "other"))));
    }

    static Stream<Row> versionsAndClusters() {
        return Stream.of(
                listed(
                        "GET /api/v1/metadata/versions?Region=cn-shanghai&ClusterType=ManagedKubernetes",
                        ack -> ack.describeKubernetesVersionMetadata("cn-shanghai", ClusterType.MANAGED_KUBERNETES)),
                listed(
                        "GET /api/v1/metadata/versions?Region=cn-shanghai&ClusterType=Kubernetes&KubernetesVersion=1.32.1"
                                + "&Profile=Edge&Mode=supported&QueryUpgradableVersion=true&runtime=containerd",
                        ack -> ack.describeKubernetesVersionMetadata(
                                DescribeKubernetesVersionMetadataRequest.builder("cn-shanghai", ClusterType.KUBERNETES)
                                        .kubernetesVersion("1.32.1")
                                        .profile(ClusterProfile.EDGE)
                                        .mode(KubernetesVersionMode.SUPPORTED)
                                        .queryUpgradableVersion(true)
                                        .runtime("containerd")
                                        .build())),
                row("GET /clusters/c1", ack -> ack.cluster("c1").describeClusterDetail()),
                listed("GET /clusters/c1/logs", ack -> ack.cluster("c1").describeClusterLogs()),
                row(
                        "GET /regions/cn-shanghai/clusters",
                        ack -> ack.describeClustersForRegion(DescribeClustersForRegionRequest.builder("cn-shanghai")
                                .build())),
                row(
                        "GET /regions/cn-shanghai/clusters?cluster_id=c1&name=shop&cluster_type=ExternalKubernetes"
                                + "&cluster_spec=ack.standard&profile=Serverless&page_number=3&page_size=10",
                        ack -> ack.describeClustersForRegion(DescribeClustersForRegionRequest.builder("cn-shanghai")
                                .clusterId("c1")
                                .name("shop")
                                .clusterType(ClusterType.EXTERNAL_KUBERNETES)
                                .clusterSpec(ClusterSpec.STANDARD)
                                .profile(ClusterProfile.SERVERLESS)
                                .pageNumber(3)
                                .pageSize(10)
                                .build())));
    }

    @SuppressWarnings("deprecation") // the vendor has removed them, older deployments have them
    static Stream<Row> removedLists() {
        return Stream.of(
                row(
                        "GET /api/v1/clusters",
                        ack -> ack.describeClustersV1(
                                DescribeClustersV1Request.builder().build())),
                row(
                        "GET /api/v1/clusters?region_id=cn-shanghai&cluster_id=c1&name=shop&cluster_type=Kubernetes"
                                + "&cluster_spec=ack.pro.small&profile=Edge&page_number=3&page_size=10",
                        ack -> ack.describeClustersV1(DescribeClustersV1Request.builder()
                                .regionId("cn-shanghai")
                                .clusterId("c1")
                                .name("shop")
                                .clusterType(ClusterType.KUBERNETES)
                                .clusterSpec(ClusterSpec.PRO_SMALL)
                                .profile(ClusterProfile.EDGE)
                                .pageNumber(3)
                                .pageSize(10)
                                .build()
                                .toBuilder()
                                .build())),
                listed(
                        "GET /clusters",
                        ack -> ack.describeClusters(
                                DescribeClustersRequest.builder().build())),
                listed(
                        "GET /clusters?name=shop&clusterType=ManagedKubernetes&resource_group_id=rg-1",
                        ack -> ack.describeClusters(DescribeClustersRequest.builder()
                                .name("shop")
                                .clusterType(ClusterType.MANAGED_KUBERNETES)
                                .resourceGroupId("rg-1")
                                .build())));
    }

    static Stream<Row> settings() {
        MaintenanceWindowSettings window = MaintenanceWindowSettings.builder(true)
                .maintenanceTime("03:00:00Z")
                .duration(Duration.ofHours(3))
                .weeklyPeriod(List.of(DayOfWeek.THURSDAY, DayOfWeek.MONDAY))
                .recurrence("FREQ=WEEKLY;BYDAY=MO,TH")
                .build();
        return Stream.of(
                modify("{}", ModifyClusterRequest.builder("c1")),
                modify(
                        "{\"operation_policy\":{\"cluster_auto_upgrade\":{\"enabled\":false}},"
                                + "\"maintenance_window\":{\"enable\":false},\"system_events_logging\":{\"enabled\":false},"
                                + "\"api_server_custom_cert_sans\":{\"action\":\"overwrite\",\"subject_alternative_names\":[]}}",
                        ModifyClusterRequest.builder("c1")
                                .clusterAutoUpgrade(ClusterAutoUpgradeSettings.off())
                                .maintenanceWindow(
                                        MaintenanceWindowSettings.builder(false).build())
                                .systemEventsLogging(SystemEventsLogging.of(false))
                                .apiServerCustomCertSans(ApiServerCertSans.overwrite(List.of()))
                                .vswitchIds(List.of())),
                modify(
                        "{\"operation_policy\":{\"cluster_auto_upgrade\":{\"enabled\":true,\"channel\":\"stable\"}},"
                                + "\"maintenance_window\":{\"enable\":true,\"maintenance_time\":\"03:00:00Z\",\"duration\":\"3h\","
                                + "\"weekly_period\":\"Monday,Thursday\",\"recurrence\":\"FREQ=WEEKLY;BYDAY=MO,TH\"},"
                                + "\"cluster_name\":\"shop\",\"cluster_spec\":\"ack.pro.xlarge\",\"deletion_protection\":true,"
                                + "\"api_server_eip\":true,\"api_server_eip_id\":\"eip-1\","
                                + "\"api_server_custom_cert_sans\":{\"action\":\"append\",\"subject_alternative_names\":[\"a.b\"]},"
                                + "\"control_plane_config\":{\"size\":5},\"control_plane_endpoints_config\":{\"x\":1},"
                                + "\"enable_rrsa\":true,\"ingress_domain_rebinding\":false,\"resource_group_id\":\"rg-1\","
                                + "\"security_group_id\":\"sg-1\",\"system_events_logging\":{\"enabled\":true,"
                                + "\"logging_project\":\"p\"},\"timezone\":\"Asia/Shanghai\",\"vswitch_ids\":[\"vsw-1\"],"
                                + "\"client_token\":\"once\"}",
                        ModifyClusterRequest.builder("c1")
                                .clusterAutoUpgrade(ClusterAutoUpgradeSettings.on(UpgradeChannel.STABLE))
                                .maintenanceWindow(window)
                                .clusterName("shop")
                                .clusterSpec(ClusterSpec.PRO_XLARGE)
                                .deletionProtection(true)
                                .apiServerEip(true)
                                .apiServerEipId("eip-1")
                                .apiServerCustomCertSans(ApiServerCertSans.append(List.of("a.b")))
                                .controlPlaneConfig(JsonValue.of("{\"size\":5}"))
                                .controlPlaneEndpointsConfig(JsonValue.of("{\"x\":1}"))
                                .enableRrsa(true)
                                .ingressDomainRebinding(false)
                                .resourceGroupId("rg-1")
                                .securityGroupId("sg-1")
                                .systemEventsLogging(SystemEventsLogging.of(true, "p"))
                                .timezone("Asia/Shanghai")
                                .vswitchIds(List.of("vsw-1"))
                                .clientToken("once")));
    }

    static Stream<Row> plans() {
        return Stream.of(
                row("GET /operation/plans", ack -> ack.listOperationPlans()),
                row(
                        "GET /operation/plans?cluster_id=c1&type=cluster_upgrade",
                        ack -> ack.listOperationPlans(ListOperationPlansRequest.builder()
                                .clusterId("c1")
                                .type(OperationPlanType.CLUSTER_UPGRADE)
                                .build())),
                row("GET /regions/cn-shanghai/operation/plans", ack -> ack.listOperationPlansForRegion("cn-shanghai")),
                row(
                        "GET /regions/cn-shanghai/operation/plans?cluster_id=c1&type=CVE_FIX&state=Scheduled",
                        ack -> ack.listOperationPlansForRegion(ListOperationPlansForRegionRequest.builder("cn-shanghai")
                                .clusterId("c1")
                                .type(OperationPlanType.CVE_FIX)
                                .state(OperationPlanState.SCHEDULED)
                                .build())),
                row("DELETE /operation/plans/P-1", ack -> ack.cancelOperationPlan("P-1")));
    }

    static Stream<Row> events() {
        return Stream.of(
                row(
                        "GET /clusters/c1/events",
                        ack -> ack.cluster("c1")
                                .describeClusterEvents(DescribeClusterEventsRequest.builder("c1")
                                        .build())),
                row(
                        "GET /clusters/c1/events?task_id=T-1&page_number=2&page_size=100",
                        ack -> ack.cluster("c1")
                                .describeClusterEvents(DescribeClusterEventsRequest.builder("c1")
                                        .taskId("T-1")
                                        .pageNumber(2)
                                        .pageSize(100)
                                        .build())),
                row(
                        "GET /clusters/c1/events?max_results=7&next_token=t",
                        ack -> ack.cluster("c1")
                                .describeClusterEvents(DescribeClusterEventsRequest.builder("c1")
                                        .nextToken("t")
                                        .maxResults(7)
                                        .build())),
                row(
                        "GET /regions/cn-shanghai/events",
                        ack -> ack.describeEventsForRegion(DescribeEventsForRegionRequest.builder("cn-shanghai")
                                .build())),
                row(
                        "GET /regions/cn-shanghai/events?cluster_id=c1&page_number=2&page_size=50",
                        ack -> ack.describeEventsForRegion(DescribeEventsForRegionRequest.builder("cn-shanghai")
                                .clusterId("c1")
                                .pageNumber(2)
                                .pageSize(50)
                                .build())),
                row(
                        "GET /regions/cn-shanghai/events?max_results=7&next_token=t",
                        ack -> ack.describeEventsForRegion(DescribeEventsForRegionRequest.builder("cn-shanghai")
                                .nextToken("t")
                                .maxResults(7)
                                .build())));
    }

    private static Row modify(String body, ModifyClusterRequest.Builder request) {
        return new Row(
                "PUT /api/v2/clusters/c1", body, "{}", ack -> ack.cluster("c1").modifyCluster(request.build()));
    }

    private static Row row(String line, Consumer<AckClient> call) {
        return new Row(line, "", "{}", call);
    }

    private static Row listed(String line, Consumer<AckClient> call) {
        return new Row(line, "", "[]", call);
    }
}
