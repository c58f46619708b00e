// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce;

import static io.clusterupgrade.cce.CceCalls.CLUSTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.clusterupgrade.cce.model.AddonCheckType;
import io.clusterupgrade.cce.model.HostnameType;
import io.clusterupgrade.cce.model.ResourceSelector;
import io.clusterupgrade.cce.model.SecurityReinforcementType;
import io.clusterupgrade.cce.request.AddonInfo;
import io.clusterupgrade.cce.request.CreatePostCheckRequest;
import io.clusterupgrade.cce.request.CreatePreCheckRequest;
import io.clusterupgrade.cce.request.CreateUpgradeWorkFlowRequest;
import io.clusterupgrade.cce.request.ListAddonPrecheckTasksRequest;
import io.clusterupgrade.cce.request.ListAddonTemplatesRequest;
import io.clusterupgrade.cce.request.ListClustersRequest;
import io.clusterupgrade.cce.request.ListNodePoolsRequest;
import io.clusterupgrade.cce.request.ListNodesRequest;
import io.clusterupgrade.cce.request.MaintenanceWindowSpec;
import io.clusterupgrade.cce.request.NodePriority;
import io.clusterupgrade.cce.request.NodeReset;
import io.clusterupgrade.cce.request.NodeSelector;
import io.clusterupgrade.cce.request.ShowClusterRequest;
import io.clusterupgrade.cce.request.SkippedCheckItem;
import io.clusterupgrade.cce.request.UpgradeAddonConfig;
import io.clusterupgrade.cce.request.UpgradeClusterRequest;
import io.clusterupgrade.cce.request.UpgradeNodePoolRequest;
import io.clusterupgrade.request.JsonValue;
import io.clusterupgrade.testkit.CannedTransport;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Rejects invalid values before anything is sent; the message names the value. */
class CceBadInputTest {
    private static final JsonValue NO_OBJECT = JsonValue.of("[]");

    @ParameterizedTest(name = "{0}")
    @MethodSource({"cluster", "nested", "neighbours"})
    void rejectsAWrongValueByItsName(String message, Consumer<CceClient> call) {
        CannedTransport transport = new CannedTransport().response("{}");

        assertThatThrownBy(() -> call.accept(CceCalls.client(transport)))
                .isInstanceOfAny(
                        IllegalArgumentException.class, NullPointerException.class, IllegalStateException.class)
                .hasMessage(message);
        assertThat(transport.calls()).isEmpty();
    }

    static Stream<Arguments> cluster() {
        return Stream.of(
                row("clusterId must not be blank", c -> c.cluster(" ")),
                row("clusterId", c -> c.cluster(null)),
                on("taskId must not be blank", c -> c.showUpgradeClusterTask("")),
                on("taskId must not be blank", c -> c.checks().showPreCheck("")),
                on("taskId", c -> c.checks().showPreCheck(null)),
                on("upgradeWorkflowId must not be blank", c -> c.workFlows().showUpgradeWorkFlow(" ")),
                on("upgradeWorkflowId", c -> c.workFlows().upgradeWorkFlowUpdate(null)),
                on("targetVersion must not be blank", c -> c.upgradeCluster("", 20)),
                on("targetVersion", c -> c.upgradeCluster(null, 20)),
                on("userDefinedStep must be 1 or more: 0", c -> c.upgradeCluster("v1.31", 0)),
                on("clusterVersion must not be blank", c -> c.checks().createPreCheck(" ", "v1.31")),
                on("clusterVersion", c -> c.checks().createPreCheck(null, "v1.31")),
                on("targetVersion must not be blank", c -> c.checks().createPreCheck("v1.29.13-r10", "")),
                on("clusterVersion must not be blank", c -> c.checks().createPostCheck("", "v1.31")),
                on("targetVersion", c -> c.checks().createPostCheck("v1.29.13-r10", null)),
                on("targetVersion must not be blank", c -> c.workFlows().createUpgradeWorkFlow("", "")),
                on("clusterVersion", c -> c.workFlows().createUpgradeWorkFlow(null, "v1.31")));
    }

    static Stream<Arguments> nested() {
        return Stream.of(
                row("clusterId", c -> UpgradeClusterRequest.builder(null, "v1.31", 1)),
                row(
                        "scope",
                        c -> UpgradeClusterRequest.builder(CLUSTER, "v1.31", 1).scope(null)),
                row(
                        "agencyName",
                        c -> UpgradeClusterRequest.builder(CLUSTER, "v1.31", 1).agencyName(null)),
                row("addonTemplateName must not be blank", c -> UpgradeAddonConfig.builder("", "1")),
                row("version must not be blank", c -> UpgradeAddonConfig.builder("coredns", " ")),
                row(
                        "values must be a JSON object",
                        c -> UpgradeAddonConfig.builder("coredns", "1").values(NO_OBJECT)),
                row("key must not be blank", c -> new NodeSelector("", "=", List.of("a"))),
                row("operator must not be blank", c -> new NodeSelector("name", "", List.of("a"))),
                row("key must not be blank", c -> new NodeSelector(" ", "Exists")),
                row("operator must not be blank", c -> new NodeSelector("name", "")),
                row("nodeSelector", c -> new NodePriority(1, null)),
                row(
                        "key must not be blank",
                        c -> new SkippedCheckItem("NodeDiskCheck", new ResourceSelector(null, null, "In"))),
                row(
                        "operator must not be blank",
                        c -> new SkippedCheckItem("NodeDiskCheck", new ResourceSelector("node.uid", null, " "))),
                row("name must not be blank", c -> new SkippedCheckItem("")),
                row("nodeIds must not be empty", c -> SkippedCheckItem.onNodes("NodeDiskCheck", List.of())),
                row(
                        "addonTemplateName must not be blank",
                        c -> AddonInfo.builder("", "a", AddonCheckType.ADDON_STATIC)),
                row("addonInstanceId must not be blank", c -> AddonInfo.builder("a", "", AddonCheckType.ADDON_STATIC)),
                row("type", c -> AddonInfo.builder("a", "b", null)),
                row(
                        "values must be a JSON object",
                        c -> AddonInfo.builder("a", "b", AddonCheckType.ADDON_STATIC)
                                .values(NO_OBJECT)),
                row(
                        "targetVersion must be set for addonUpgrade",
                        c -> AddonInfo.builder("a", "b", AddonCheckType.ADDON_UPGRADE)
                                .build()));
    }

    static Stream<Arguments> neighbours() {
        return Stream.of(
                on("nodePoolId must not be blank", c -> c.nodePool("")),
                on("addonInstanceId must not be blank", c -> c.addon("")),
                on(
                        "addonInstanceId must be 1 to 255 characters: 256",
                        c -> c.addon("a".repeat(256)).rollbackAddonInstance()),
                on("addonList must not be empty", c -> c.addons().batchCreateAddonPrecheck(List.of())),
                on("addonList", c -> c.addons().batchCreateAddonPrecheck(null)),
                on("nodeId must not be blank", c -> c.showNode("")),
                on("nodeId must not be blank", c -> c.syncNode("")),
                on("nodeId", c -> c.syncNode(null)),
                row("weeklyPeriod must not be empty", c -> MaintenanceWindowSpec.builder(Set.of(), "16:00", 1)),
                row("weeklyPeriod", c -> MaintenanceWindowSpec.builder(null, "16:00", 1)),
                row(
                        "startTime must not be blank",
                        c -> MaintenanceWindowSpec.builder(Set.of(DayOfWeek.FRIDAY), " ", 1)),
                row(
                        "durationHours must be 1 or more: 0",
                        c -> MaintenanceWindowSpec.builder(Set.of(DayOfWeek.FRIDAY), "16:00", 0)),
                row(
                        "upgradeScope must not be blank",
                        c -> MaintenanceWindowSpec.builder(Set.of(DayOfWeek.FRIDAY), "16:00", 1)
                                .upgradeScope("")),
                row("window", c -> autopilot(c).maintenanceWindow().createAutopilotMaintenanceWindow(null)),
                row("window", c -> autopilot(c).maintenanceWindow().updateAutopilotMaintenanceWindow(null)),
                row("upgradePlanId", c -> autopilot(c).upgradePlans().updateAutopilotUpgradePlan(null, Instant.EPOCH)),
                row("notBefore", c -> autopilot(c).upgradePlans().updateAutopilotUpgradePlan("p", null)),
                row(
                        "upgradePlanId must not be blank",
                        c -> autopilot(c).upgradePlans().updateAutopilotUpgradePlan(" ", Instant.EPOCH)),
                on("nodes must not be empty", c -> c.resetNode(List.of())),
                row("nodeId must not be blank", c -> NodeReset.builder("", "os")),
                row("os must not be blank", c -> NodeReset.builder("n", " ")),
                row("name must not be blank", c -> NodeReset.builder("n", "os").name("")),
                row(
                        "sshKey must not be blank",
                        c -> NodeReset.builder("n", "os").sshKey("")),
                row(
                        "username must not be blank",
                        c -> NodeReset.builder("n", "os").password("", "p")),
                row(
                        "password must not be blank",
                        c -> NodeReset.builder("n", "os").password("root", "")),
                row(
                        "initializedConditions must not be empty",
                        c -> NodeReset.builder("n", "os").initializedConditions(List.of())),
                row(
                        "initializedConditions must not be blank",
                        c -> NodeReset.builder("n", "os").initializedConditions(List.of(" "))),
                row(
                        "the number of initializedConditions must be 1 to 2: 3",
                        c -> NodeReset.builder("n", "os").initializedConditions(List.of("a", "b", "c"))),
                row(
                        "nodeImageId must not be blank",
                        c -> NodeReset.builder("n", "os").nodeImageId("")),
                row(
                        "hostnameType must not be absent",
                        c -> NodeReset.builder("n", "os").hostnameType(HostnameType.ABSENT)),
                row(
                        "securityReinforcementType must not be absent",
                        c -> NodeReset.builder("n", "os").securityReinforcementType(SecurityReinforcementType.ABSENT)),
                on("version must not be blank", c -> c.addon("a").updateAddonInstance("coredns", "", NO_OBJECT)),
                on("values must be a JSON object", c -> c.addon("a").updateAddonInstance("coredns", "1", NO_OBJECT)),
                row(
                        "addonTemplateName must not be blank",
                        c -> ListAddonTemplatesRequest.builder().addonTemplateName("")),
                row("jobId must not be blank", c -> c.showJob("")),
                row("jobId", c -> c.showJob(null)),
                row(
                        "taskId must not be blank",
                        c -> ListAddonPrecheckTasksRequest.builder(CLUSTER).taskId("")),
                row(
                        "addonInstanceId must not be blank",
                        c -> ListAddonPrecheckTasksRequest.builder(CLUSTER).addonInstanceId(" ")),
                row(
                        "version must be 1 to 20 characters: 21",
                        c -> ListClustersRequest.builder().version("v".repeat(21))),
                row(
                        "limit must be 1 to 2000: 0",
                        c -> ListNodesRequest.builder(CLUSTER).limit(0)),
                row(
                        "limit must be 1 to 2000: 2001",
                        c -> ListNodesRequest.builder(CLUSTER).limit(2001)),
                row(
                        "marker must not be blank",
                        c -> ListNodesRequest.builder(CLUSTER).marker("")),
                row("nodePoolId must not be blank", c -> UpgradeNodePoolRequest.builder(CLUSTER, "")),
                row(
                        "maxUnavailable must be 1 to 20: 21",
                        c -> UpgradeNodePoolRequest.builder(CLUSTER, "p").maxUnavailable(21)),
                row(
                        "maxUnavailable must be 1 to 20: 0",
                        c -> UpgradeNodePoolRequest.builder(CLUSTER, "p").maxUnavailable(0)),
                row(
                        "name must be 1 to 50 characters: 51",
                        c -> UpgradeNodePoolRequest.builder(CLUSTER, "p").name("n".repeat(51))),
                row(
                        "nodeTemplate must be a JSON object",
                        c -> UpgradeNodePoolRequest.builder(CLUSTER, "p").nodeTemplate(NO_OBJECT)));
    }

    private static CceCluster autopilot(CceClient client) {
        return client.autopilot().cluster(CLUSTER);
    }

    @ParameterizedTest
    @MethodSource
    void aHandleRejectsARequestForAnother(Consumer<CceCluster> call) {
        CannedTransport transport = new CannedTransport().response("{}");

        assertThatThrownBy(() -> call.accept(CceCalls.client(transport).cluster("mine")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("(clusterId|nodePoolId) of the request is not the \\1 of this handle");
        assertThat(transport.calls()).isEmpty();
    }

    static Stream<Consumer<CceCluster>> aHandleRejectsARequestForAnother() {
        return Stream.of(
                c -> c.upgradeCluster(
                        UpgradeClusterRequest.builder(CLUSTER, "v1.31", 1).build()),
                c -> c.checks()
                        .createPreCheck(
                                CreatePreCheckRequest.builder(CLUSTER, "a", "b").build()),
                c -> c.checks()
                        .createPostCheck(CreatePostCheckRequest.builder(CLUSTER).build()),
                c -> c.workFlows()
                        .createUpgradeWorkFlow(CreateUpgradeWorkFlowRequest.builder(CLUSTER, "b")
                                .build()),
                c -> c.addons()
                        .listAddonPrecheckTasks(
                                ListAddonPrecheckTasksRequest.builder(CLUSTER).build()),
                c -> c.showCluster(ShowClusterRequest.builder(CLUSTER).build()),
                c -> c.listNodePools(ListNodePoolsRequest.builder(CLUSTER).build()),
                c -> c.listNodes(ListNodesRequest.builder(CLUSTER).build()),
                c -> c.nodes(ListNodesRequest.builder(CLUSTER).build()),
                c -> c.nodePool("a")
                        .upgradeNodePool(
                                UpgradeNodePoolRequest.builder(CLUSTER, "a").build()),
                c -> c.nodePool("a")
                        .upgradeNodePool(
                                UpgradeNodePoolRequest.builder("mine", "b").build()));
    }

    @Test
    void sendsAnUndocumentedMaximumAndKeepsCopiesOfCollections() {
        Map<String, List<NodePriority>> order = new HashMap<>();
        List<NodePriority> first = new ArrayList<>();
        order.put("DefaultPool", first);
        UpgradeClusterRequest request = UpgradeClusterRequest.builder(CLUSTER, "v1.31", 120)
                .nodeOrder(order)
                .build();
        first.add(new NodePriority(1, new NodeSelector("name", "=", List.of())));
        order.clear();

        assertThat(request.userDefinedStep()).isEqualTo(120);
        assertThat(request.nodeOrder()).containsExactly(Map.entry("DefaultPool", List.of()));
    }

    private static Arguments on(String message, Consumer<CceCluster> call) {
        return row(message, client -> call.accept(client.cluster(CLUSTER)));
    }

    private static Arguments row(String message, Consumer<CceClient> call) {
        return arguments(message, call);
    }
}
