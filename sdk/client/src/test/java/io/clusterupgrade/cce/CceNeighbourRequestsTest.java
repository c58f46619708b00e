// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce;

import static io.clusterupgrade.cce.CceCalls.CLUSTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.clusterupgrade.cce.model.AddonCheckType;
import io.clusterupgrade.cce.model.ClusterPhase;
import io.clusterupgrade.cce.model.ClusterType;
import io.clusterupgrade.cce.model.HostnameType;
import io.clusterupgrade.cce.model.Node;
import io.clusterupgrade.cce.model.SecurityReinforcementType;
import io.clusterupgrade.cce.request.AddonInfo;
import io.clusterupgrade.cce.request.ListAddonPrecheckTasksRequest;
import io.clusterupgrade.cce.request.ListAddonTemplatesRequest;
import io.clusterupgrade.cce.request.ListClustersRequest;
import io.clusterupgrade.cce.request.ListNodePoolsRequest;
import io.clusterupgrade.cce.request.ListNodesRequest;
import io.clusterupgrade.cce.request.NodeReset;
import io.clusterupgrade.cce.request.ResetNodeRequest;
import io.clusterupgrade.cce.request.ShowClusterRequest;
import io.clusterupgrade.cce.request.UpgradeNodePoolRequest;
import io.clusterupgrade.decode.Fixtures;
import io.clusterupgrade.request.JsonValue;
import io.clusterupgrade.request.RequestOptions;
import io.clusterupgrade.testkit.CannedTransport;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares the HTTP requests of the operations that are not about upgrades with the documents. */
class CceNeighbourRequestsTest {
    private static final String POOL = "P/clusters/C/nodepools/pool-a";

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void sendsWhatTheDocumentsSay(String name, Consumer<CceClient> call, String line, String body) {
        CceCalls.assertSent(call, line, body);
    }

    static Stream<Arguments> sendsWhatTheDocumentsSay() {
        return Stream.of(
                row(
                        "UpgradeNodePool, none",
                        c -> c.cluster(CLUSTER).nodePool("pool-a").upgradeNodePool(),
                        "POST " + POOL + "/operation/upgrade",
                        """
                        {"apiVersion":"v3","kind":"NodePool","spec":{"nodePoolID":"pool-a"}}"""),
                row(
                        "UpgradeNodePool, all",
                        c -> c.cluster(CLUSTER)
                                .nodePool("pool-a")
                                .upgradeNodePool(UpgradeNodePoolRequest.builder(CLUSTER, "pool-a")
                                        .nodeIds(List.of("n-1"))
                                        .maxUnavailable(20)
                                        .force(true)
                                        .retryTimes(0)
                                        .skippedNodes(List.of("n-2"))
                                        .validateStorage(false)
                                        .nodeTemplate(JsonValue.of("{\"os\":\"Huawei Cloud EulerOS 2.0\"}"))
                                        .name("pool a")
                                        .build()),
                        "POST " + POOL + "/operation/upgrade",
                        """
                        {"apiVersion":"v3","kind":"NodePool","metadata":{"name":"pool a"},
                         "spec":{"nodePoolID":"pool-a","nodeIDs":["n-1"],"maxUnavailable":20,"force":true,"retryTimes":0,
                          "skippedNodes":["n-2"],"validateStorage":false,"nodeTemplate":{"os":"Huawei Cloud EulerOS 2.0"}}}"""),
                row("ShowNodePool", c -> c.cluster(CLUSTER).nodePool("pool-a").showNodePool(), "GET " + POOL, ""),
                row(
                        "BatchCreateAddonPrecheck, none",
                        c -> c.cluster(CLUSTER)
                                .addons()
                                .batchCreateAddonPrecheck(
                                        List.of(AddonInfo.builder("everest", "a-2", AddonCheckType.ADDON_STATIC)
                                                .build())),
                        "POST P/clusters/C/addons/precheck",
                        addonCheck("""
                        {"addonTemplateName":"everest","addonInstanceID":"a-2","type":"addonStatic"}""")),
                row(
                        "BatchCreateAddonPrecheck, all",
                        c -> c.cluster(CLUSTER)
                                .addons()
                                .batchCreateAddonPrecheck(
                                        List.of(AddonInfo.builder("coredns", "a-1", AddonCheckType.ADDON_UPGRADE)
                                                .targetVersion("1.30.33")
                                                .values(JsonValue.of("{\"basic\":{}}"))
                                                .build())),
                        "POST P/clusters/C/addons/precheck",
                        addonCheck("""
                        {"addonTemplateName":"coredns","addonInstanceID":"a-1","type":"addonUpgrade",
                         "targetVersion":"1.30.33","values":{"basic":{}}}""")),
                row(
                        "ListAddonPrecheckTasks, none",
                        c -> c.cluster(CLUSTER).addons().listAddonPrecheckTasks(),
                        "GET P/clusters/C/addons/precheck/tasks",
                        ""),
                row(
                        "ListAddonPrecheckTasks, all",
                        c -> c.cluster(CLUSTER)
                                .addons()
                                .listAddonPrecheckTasks(ListAddonPrecheckTasksRequest.builder(CLUSTER)
                                        .type(AddonCheckType.ADDON_UPGRADE)
                                        .taskId("t-1")
                                        .addonInstanceId("a-1")
                                        .build()),
                        "GET P/clusters/C/addons/precheck/tasks?type=addonUpgrade&task_id=t-1&addon_instance_id=a-1",
                        ""),
                row(
                        "ListAddonInstances",
                        c -> c.cluster(CLUSTER).addons().listAddonInstances(),
                        "GET /api/v3/addons?cluster_id=" + CLUSTER,
                        ""),
                row(
                        "ShowAddonInstance",
                        c -> c.cluster(CLUSTER).addon("a-1").showAddonInstance(),
                        "GET /api/v3/addons/a-1?cluster_id=" + CLUSTER,
                        ""),
                row(
                        "UpdateAddonInstance",
                        c -> c.cluster(CLUSTER)
                                .addon("a-1")
                                .updateAddonInstance("coredns", "1.30.34", JsonValue.of("{\"basic\":{}}")),
                        "PUT /api/v3/addons/a-1",
                        """
                        {"kind":"Addon","apiVersion":"v3","metadata":{"annotations":{"addon.upgrade/type":"upgrade"}},
                         "spec":{"clusterID":"%s","addonTemplateName":"coredns","version":"1.30.34","values":{"basic":{}}}}""".formatted(CLUSTER)),
                row("ListAddonTemplates, none", CceClient::listAddonTemplates, "GET /api/v3/addontemplates", ""),
                row(
                        "ListAddonTemplates, all",
                        c -> c.listAddonTemplates(ListAddonTemplatesRequest.builder()
                                .addonTemplateName("coredns")
                                .build()),
                        "GET /api/v3/addontemplates?addon_template_name=coredns",
                        ""),
                row(
                        "ResetNode, none",
                        c -> c.cluster(CLUSTER)
                                .resetNode(List.of(NodeReset.builder("n-1", "Huawei Cloud EulerOS 2.0")
                                        .build())),
                        "POST P/clusters/C/nodes/reset",
                        """
                        {"apiVersion":"v3","kind":"List",
                         "nodeList":[{"nodeID":"n-1","spec":{"os":"Huawei Cloud EulerOS 2.0"}}]}"""),
                row(
                        "ResetNode, all",
                        c -> c.cluster(CLUSTER)
                                .resetNode(List.of(
                                        NodeReset.builder("n-1", "os-1")
                                                .name("web-01")
                                                .sshKey("key")
                                                .serverConfig(CceNodeResets.serverConfig())
                                                .volumeConfig(CceNodeResets.volumeConfig())
                                                .runtimeConfig(CceNodeResets.runtimeConfig())
                                                .k8sOptions(CceNodeResets.k8sOptions())
                                                .lifecycle(CceNodeResets.lifecycle())
                                                .initializedConditions(List.of("CCEInitial", "NodeInitial"))
                                                .nodeImageId("image-1")
                                                .hostnameType(HostnameType.CCE_NODE_NAME)
                                                .securityReinforcementType(SecurityReinforcementType.NONE)
                                                .build(),
                                        NodeReset.builder("n-2", "os-2")
                                                .password("root", "secret-1")
                                                .build())),
                        "POST P/clusters/C/nodes/reset",
                        Fixtures.text("cce/reset-node/request.json")),
                row(
                        "RollbackAddonInstance",
                        c -> c.cluster(CLUSTER).addon("a-1").rollbackAddonInstance(),
                        "POST /api/v3/addons/a-1/operation/rollback",
                        "{\"clusterID\":\"" + CLUSTER + "\"}"),
                row("ShowCluster, none", c -> c.cluster(CLUSTER).showCluster(), "GET P/clusters/C", ""),
                row(
                        "ShowCluster, all",
                        c -> c.cluster(CLUSTER)
                                .showCluster(ShowClusterRequest.builder(CLUSTER)
                                        .detail(true)
                                        .build()),
                        "GET P/clusters/C?detail=true",
                        ""),
                row("ListClusters, none", CceClient::listClusters, "GET P/clusters", ""),
                row(
                        "ListClusters, all",
                        c -> c.listClusters(ListClustersRequest.builder()
                                .detail(true)
                                .status(ClusterPhase.AVAILABLE)
                                .type(ClusterType.VIRTUAL_MACHINE)
                                .version("v1.29")
                                .build()),
                        "GET P/clusters?detail=true&status=Available&type=VirtualMachine&version=v1.29",
                        ""),
                row("ListNodePools, none", c -> c.cluster(CLUSTER).listNodePools(), "GET P/clusters/C/nodepools", ""),
                row(
                        "ListNodePools, all",
                        c -> c.cluster(CLUSTER)
                                .listNodePools(ListNodePoolsRequest.builder(CLUSTER)
                                        .showDefaultNodePool(true)
                                        .build()),
                        "GET P/clusters/C/nodepools?showDefaultNodePool=true",
                        ""),
                row(
                        "ListNodes, none",
                        c -> c.cluster(CLUSTER)
                                .listNodes(ListNodesRequest.builder(CLUSTER).build()),
                        "GET P/clusters/C/nodes",
                        ""),
                row(
                        "ListNodes, all",
                        c -> c.cluster(CLUSTER)
                                .listNodes(ListNodesRequest.builder(CLUSTER)
                                        .limit(2000)
                                        .marker("n-7")
                                        .build()),
                        "GET P/clusters/C/nodes?limit=2000&marker=n-7",
                        ""),
                row("ShowNode", c -> c.cluster(CLUSTER).showNode("n-1"), "GET P/clusters/C/nodes/n-1", ""),
                row("ShowJob", c -> c.showJob("j-1"), "GET P/jobs/j-1", ""));
    }

    @Test
    void aNodeToResetDoesNotShowItsPassword() {
        NodeReset node =
                NodeReset.builder("n-1", "os").password("root", "secret-1").build();

        assertThat(node).hasToString("NodeReset[n-1]");
        assertThat(new ResetNodeRequest(CLUSTER, List.of(node)).toString()).doesNotContain("secret-1");
    }

    @Test
    void nodesAreReadFromTheLastOneOfEachPageOn() {
        CannedTransport transport = new CannedTransport()
                .response("{\"items\":[{\"metadata\":{\"uid\":\"n-1\"}},{\"metadata\":{\"uid\":\"n-2\"}}]}")
                .response("{\"items\":[{\"metadata\":{\"uid\":\"n-3\"}}]}");
        CceCluster cluster = CceCalls.client(transport).cluster(CLUSTER);

        var pages = cluster.nodes(
                ListNodesRequest.builder(CLUSTER).limit(2).marker("n-0").build());

        assertThat(transport.calls()).isEmpty();
        assertThat(pages).extracting(node -> node.metadata().uid()).containsExactly("n-1", "n-2", "n-3");
        assertThat(transport.calls())
                .extracting(call -> call.url().replaceFirst(".*\\?", ""))
                .containsExactly("limit=2&marker=n-0", "limit=2&marker=n-2");
    }

    @Test
    void allNodesAreRequestedInPagesOfFiveHundred() {
        CannedTransport transport = new CannedTransport().response("{\"items\":[{\"metadata\":{\"uid\":\"n-1\"}}]}");

        List<Node> nodes = CceCalls.client(transport).cluster(CLUSTER).nodes().toList();

        assertThat(nodes).hasSize(1);
        assertThat(transport.calls()).hasSize(1);
        assertThat(transport.lastLine()).endsWith("/nodes?limit=500");
    }

    @Test
    void viewsOfHandlesKeepTheirIdsAndAddTheirOptions() {
        CannedTransport transport = new CannedTransport().response("{}");
        RequestOptions options = RequestOptions.none().withHeader("X-Language", "en-us");
        CceCluster cluster = CceCalls.client(transport).cluster(CLUSTER).with(options);
        CceNodePool pool = cluster.nodePool("pool-a").with(options);
        CceAddon addon = cluster.addon("a-1").with(options);

        cluster.showCluster();
        pool.showNodePool();
        addon.rollbackAddonInstance();

        assertThat(List.of(cluster.clusterId(), pool.clusterId(), addon.clusterId()))
                .containsOnly(CLUSTER);
        assertThat(pool.nodePoolId()).isEqualTo("pool-a");
        assertThat(addon.addonInstanceId()).isEqualTo("a-1");
        assertThat(transport.calls())
                .hasSize(3)
                .allSatisfy(call -> assertThat(call.header("x-language")).isEqualTo("en-us"));
    }

    private static String addonCheck(String addon) {
        return "{\"apiVersion\":\"v3\",\"kind\":\"AddonCheck\",\"spec\":{\"clusterID\":\"" + CLUSTER
                + "\",\"addonList\":[" + addon + "]}}";
    }

    private static Arguments row(String name, Consumer<CceClient> call, String line, String body) {
        return arguments(name, call, line, body);
    }
}
