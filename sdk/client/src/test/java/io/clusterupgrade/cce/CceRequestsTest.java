// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce;

import static io.clusterupgrade.cce.CceCalls.CLUSTER;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.clusterupgrade.cce.model.ResourceSelector;
import io.clusterupgrade.cce.model.UpgradeScope;
import io.clusterupgrade.cce.request.CreatePostCheckRequest;
import io.clusterupgrade.cce.request.CreatePreCheckRequest;
import io.clusterupgrade.cce.request.CreateUpgradeWorkFlowRequest;
import io.clusterupgrade.cce.request.NodePriority;
import io.clusterupgrade.cce.request.NodeSelector;
import io.clusterupgrade.cce.request.SkippedCheckItem;
import io.clusterupgrade.cce.request.UpgradeAddonConfig;
import io.clusterupgrade.cce.request.UpgradeClusterRequest;
import io.clusterupgrade.decode.Fixtures;
import io.clusterupgrade.request.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares the HTTP request of each operation on upgrades with the documents. */
class CceRequestsTest {
    private static final String OPERATION = "P/clusters/C/operation";

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void sendsWhatTheDocumentsSay(String name, Consumer<CceCluster> call, String line, String body) {
        CceCalls.assertSent(client -> call.accept(client.cluster(CLUSTER)), line, body);
    }

    static Stream<Arguments> sendsWhatTheDocumentsSay() {
        return Stream.of(
                row(
                        "UpgradeCluster, none",
                        c -> c.upgradeCluster("v1.31.6-r2", 20),
                        "POST " + OPERATION + "/upgrade",
                        """
                        {"metadata":{"apiVersion":"v3","kind":"UpgradeTask"},
                         "spec":{"clusterUpgradeAction":{"targetVersion":"v1.31.6-r2","strategy":{
                          "type":"inPlaceRollingUpdate","inPlaceRollingUpdate":{"userDefinedStep":20}}}}}"""),
                row(
                        "UpgradeCluster, all",
                        c -> c.upgradeCluster(
                                everything().agencyName("").onlyUpgrade(false).build()),
                        "POST " + OPERATION + "/upgrade",
                        Fixtures.text("cce/upgrade-cluster/request.json")
                                .replace("\"isOnlyUpgrade\":true", "\"isOnlyUpgrade\":false,\"agencyName\":\"\"")),
                row(
                        "ShowUpgradeClusterTask",
                        c -> c.showUpgradeClusterTask("t-1"),
                        "GET " + OPERATION + "/upgrade/tasks/t-1",
                        ""),
                row(
                        "ListUpgradeClusterTasks",
                        CceCluster::listUpgradeClusterTasks,
                        "GET " + OPERATION + "/upgrade/tasks",
                        ""),
                row(
                        "PauseUpgradeClusterTask",
                        CceCluster::pauseUpgradeClusterTask,
                        "POST " + OPERATION + "/upgrade/pause",
                        ""),
                row(
                        "ContinueUpgradeClusterTask",
                        CceCluster::continueUpgradeClusterTask,
                        "POST " + OPERATION + "/upgrade/continue",
                        ""),
                row(
                        "RetryUpgradeClusterTask",
                        CceCluster::retryUpgradeClusterTask,
                        "POST " + OPERATION + "/upgrade/retry",
                        ""),
                row(
                        "CreatePreCheck, none",
                        c -> c.checks().createPreCheck("v1.29.13-r10", "v1.31.6-r2"),
                        "POST " + OPERATION + "/precheck",
                        task("PreCheckTask", "")),
                row(
                        "CreatePreCheck, all",
                        c -> c.checks()
                                .createPreCheck(CreatePreCheckRequest.builder(CLUSTER, "v1.29.13-r10", "v1.31.6-r2")
                                        .skippedCheckItemList(List.of(
                                                new SkippedCheckItem("AddonCheck"),
                                                SkippedCheckItem.onNodes("NodeDiskCheck", List.of("n-1", "n-2"))))
                                        .build()),
                        "POST " + OPERATION + "/precheck",
                        task("PreCheckTask", """
                                ,"skippedCheckItemList":[{"name":"AddonCheck"},{"name":"NodeDiskCheck",
                                 "resourceSelector":{"key":"node.uid","operator":"In","values":["n-1","n-2"]}}]""")),
                row(
                        "CreatePreCheck, a selector without values",
                        c -> c.checks()
                                .createPreCheck(CreatePreCheckRequest.builder(CLUSTER, "v1.29.13-r10", "v1.31.6-r2")
                                        .skippedCheckItemList(List.of(new SkippedCheckItem(
                                                "NodeDiskCheck", new ResourceSelector("node.uid", null, "Exists"))))
                                        .build()),
                        "POST " + OPERATION + "/precheck",
                        task("PreCheckTask", """
                                ,"skippedCheckItemList":[{"name":"NodeDiskCheck",
                                 "resourceSelector":{"key":"node.uid","operator":"Exists"}}]""")),
                row(
                        "ListPreCheckTasks",
                        c -> c.checks().listPreCheckTasks(),
                        "GET " + OPERATION + "/precheck/tasks",
                        ""),
                row(
                        "ShowPreCheck",
                        c -> c.checks().showPreCheck("p-1"),
                        "GET " + OPERATION + "/precheck/tasks/p-1",
                        ""),
                row(
                        "CreatePostCheck, none",
                        c -> c.checks()
                                .createPostCheck(
                                        CreatePostCheckRequest.builder(CLUSTER).build()),
                        "POST " + OPERATION + "/postcheck",
                        """
                        {"apiVersion":"v3","kind":"PostCheckTask","spec":{"clusterID":"%s"}}""".formatted(CLUSTER)),
                row(
                        "CreatePostCheck, all",
                        c -> c.checks().createPostCheck("v1.29.13-r10", "v1.31.6-r2"),
                        "POST " + OPERATION + "/postcheck",
                        task("PostCheckTask", "")),
                row(
                        "CreateUpgradeWorkFlow, none",
                        c -> c.workFlows()
                                .createUpgradeWorkFlow(CreateUpgradeWorkFlowRequest.builder(CLUSTER, "v1.31")
                                        .build()),
                        "POST " + OPERATION + "/upgradeworkflows",
                        """
                        {"apiVersion":"v3","kind":"WorkFlowTask","spec":{"clusterID":"%s","targetVersion":"v1.31"}}""".formatted(CLUSTER)),
                row(
                        "CreateUpgradeWorkFlow, all",
                        c -> c.workFlows().createUpgradeWorkFlow("v1.29.13-r10", "v1.31.6-r2"),
                        "POST " + OPERATION + "/upgradeworkflows",
                        task("WorkFlowTask", "")),
                row(
                        "ListUpgradeWorkFlows",
                        c -> c.workFlows().listUpgradeWorkFlows(),
                        "GET " + OPERATION + "/upgradeworkflows",
                        ""),
                row(
                        "ShowUpgradeWorkFlow",
                        c -> c.workFlows().showUpgradeWorkFlow("w-1"),
                        "GET " + OPERATION + "/upgradeworkflows/w-1",
                        ""),
                row(
                        "UpgradeWorkFlowUpdate",
                        c -> c.workFlows().upgradeWorkFlowUpdate("w-1"),
                        "PATCH " + OPERATION + "/upgradeworkflows/w-1",
                        "{\"status\":{\"phase\":\"Cancel\"}}"),
                row("ShowClusterUpgradeInfo", CceCluster::showClusterUpgradeInfo, "GET P/clusters/C/upgradeinfo", ""),
                row(
                        "CreateClusterMasterSnapshot",
                        c -> c.snapshots().createClusterMasterSnapshot(),
                        "POST /api/v3.1/projects/" + CceCalls.PROJECT + "/clusters/C/operation/snapshot",
                        ""),
                row(
                        "ListClusterMasterSnapshotTasks",
                        c -> c.snapshots().listClusterMasterSnapshotTasks(),
                        "GET /api/v3.1/projects/" + CceCalls.PROJECT + "/clusters/C/operation/snapshot/tasks",
                        ""));
    }

    @Test
    void theSampleOfAnUpgradeIsSentUnchanged() {
        CceCalls.assertSent(
                client -> client.cluster(CLUSTER).upgradeCluster(everything().build()),
                "POST " + OPERATION + "/upgrade",
                Fixtures.text("cce/upgrade-cluster/request.json"));
    }

    @Test
    void aSelectorWithoutValuesSendsNoValues() {
        CceCalls.assertSent(
                client -> client.cluster(CLUSTER)
                        .upgradeCluster(UpgradeClusterRequest.builder(CLUSTER, "v1.31", 20)
                                .nodeOrder(Map.of(
                                        "DefaultPool",
                                        List.of(
                                                new NodePriority(2, new NodeSelector("canary", "Exists")),
                                                new NodePriority(
                                                        1, new NodeSelector("canary", "DoesNotExist", List.of()))),
                                        "a-pool-without-order",
                                        List.of()))
                                .build()),
                "POST " + OPERATION + "/upgrade",
                """
                {"metadata":{"apiVersion":"v3","kind":"UpgradeTask"},"spec":{"clusterUpgradeAction":{
                 "targetVersion":"v1.31",
                 "strategy":{"type":"inPlaceRollingUpdate","inPlaceRollingUpdate":{"userDefinedStep":20}},
                 "nodeOrder":{"DefaultPool":[
                  {"priority":2,"nodeSelector":{"key":"canary","operator":"Exists"}},
                  {"priority":1,"nodeSelector":{"key":"canary","operator":"DoesNotExist"}}]}}}}""");
    }

    @Test
    void anOrderOfPoolsWithoutNodesIsNotSent() {
        CceCalls.assertSent(
                client -> client.cluster(CLUSTER)
                        .upgradeCluster(UpgradeClusterRequest.builder(CLUSTER, "v1.31", 20)
                                .nodeOrder(Map.of("DefaultPool", List.of()))
                                .build()),
                "POST " + OPERATION + "/upgrade",
                """
                {"metadata":{"apiVersion":"v3","kind":"UpgradeTask"},"spec":{"clusterUpgradeAction":{
                 "targetVersion":"v1.31",
                 "strategy":{"type":"inPlaceRollingUpdate","inPlaceRollingUpdate":{"userDefinedStep":20}}}}}""");
    }

    @Test
    void pathsAndFeatureGatesAreSentWithoutAProject() {
        CceCalls.assertSent(CceClient::listClusterUpgradePaths, "GET /api/v3/clusterupgradepaths", "");
        CceCalls.assertSent(CceClient::listClusterUpgradeFeatureGates, "GET /api/v3/clusterupgradefeaturegates", "");
    }

    private static UpgradeClusterRequest.Builder everything() {
        return UpgradeClusterRequest.builder(CLUSTER, "v1.31.6-r2", 15)
                .scope(UpgradeScope.NODE_POOL)
                .addons(List.of(UpgradeAddonConfig.builder("coredns", "1.30.33")
                        .values(JsonValue.of(
                                "{\"basic\":{},\"custom\":{\"stub_domains\":{}},\"flavor\":{\"replicas\":2}}"))
                        .build()))
                .nodePoolOrder(Map.of("DefaultPool", 1, "5d0c7f52-90aa-11ef-8b1e-0255ac10023f", 7))
                .nodeOrder(Map.of(
                        "DefaultPool",
                        List.of(new NodePriority(3, new NodeSelector("name", "=", List.of("web-01", "web-02"))))))
                .onlyUpgrade(true);
    }

    private static String task(String kind, String more) {
        return """
                {"apiVersion":"v3","kind":"%s","spec":{"clusterID":"%s","clusterVersion":"v1.29.13-r10",
                 "targetVersion":"v1.31.6-r2"%s}}""".formatted(kind, CLUSTER, more);
    }

    private static Arguments row(String name, Consumer<CceCluster> call, String line, String body) {
        return arguments(name, call, line, body);
    }
}
