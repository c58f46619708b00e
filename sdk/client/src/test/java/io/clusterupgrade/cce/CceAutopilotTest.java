// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce;

import static io.clusterupgrade.cce.CceCalls.CLUSTER;
import static io.clusterupgrade.cce.CceCalls.PROJECT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.clusterupgrade.cce.request.ListClusterUpgradePathsRequest;
import io.clusterupgrade.request.Operation;
import io.clusterupgrade.request.RequestOptions;
import io.clusterupgrade.testkit.CannedTransport;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests the view of the client for Autopilot clusters. */
class CceAutopilotTest {
    private final CannedTransport transport = new CannedTransport().response("{}");
    private final CceClient client = CceCalls.client(transport);

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void sendsEveryOperationToAutopilot(String line, Consumer<CceClient> call) {
        call.accept(client.autopilot());

        assertThat(transport.lastLine())
                .isEqualTo(line.replace(" P/", " /autopilot/v3/projects/" + PROJECT + "/")
                        .replace(" P31/", " /autopilot/v3.1/projects/" + PROJECT + "/")
                        .replace("/C", "/" + CLUSTER));
    }

    static Stream<Arguments> sendsEveryOperationToAutopilot() {
        return Stream.of(
                on("POST P/clusters/C/operation/upgrade", c -> c.upgradeCluster("v1.31.6-r2", 20)),
                on("GET P/clusters/C/operation/upgrade/tasks/t-1", c -> c.showUpgradeClusterTask("t-1")),
                on("GET P/clusters/C/operation/upgrade/tasks", CceCluster::listUpgradeClusterTasks),
                on("POST P/clusters/C/operation/upgrade/retry", CceCluster::retryUpgradeClusterTask),
                on(
                        "POST P/clusters/C/operation/precheck",
                        c -> c.checks().createPreCheck("v1.29.13-r10", "v1.31.6-r2")),
                on("GET P/clusters/C/operation/precheck/tasks", c -> c.checks().listPreCheckTasks()),
                on(
                        "GET P/clusters/C/operation/precheck/tasks/t-1",
                        c -> c.checks().showPreCheck("t-1")),
                on(
                        "POST P/clusters/C/operation/postcheck",
                        c -> c.checks().createPostCheck("v1.29.13-r10", "v1.31.6-r2")),
                on(
                        "POST P/clusters/C/operation/upgradeworkflows",
                        c -> c.workFlows().createUpgradeWorkFlow("", "v1.31.6-r2")),
                on(
                        "GET P/clusters/C/operation/upgradeworkflows",
                        c -> c.workFlows().listUpgradeWorkFlows()),
                on(
                        "GET P/clusters/C/operation/upgradeworkflows/w-1",
                        c -> c.workFlows().showUpgradeWorkFlow("w-1")),
                on(
                        "PATCH P/clusters/C/operation/upgradeworkflows/w-1",
                        c -> c.workFlows().upgradeWorkFlowUpdate("w-1")),
                on("GET P/clusters/C/upgradeinfo", CceCluster::showClusterUpgradeInfo),
                row("GET /autopilot/v3/clusterupgradepaths", CceClient::listClusterUpgradePaths),
                row("GET /autopilot/v3/clusterupgradefeaturegates", CceClient::listClusterUpgradeFeatureGates),
                on("POST P31/clusters/C/operation/snapshot", c -> c.snapshots().createClusterMasterSnapshot()),
                on(
                        "GET P31/clusters/C/operation/snapshot/tasks",
                        c -> c.snapshots().listClusterMasterSnapshotTasks()),
                on("GET P/clusters/C", CceCluster::showCluster),
                row("GET P/clusters", CceClient::listClusters),
                row("GET P/jobs/j-1", c -> c.showJob("j-1")));
    }

    private static Arguments on(String line, Consumer<CceCluster> call) {
        return row(line, client -> call.accept(client.cluster(CLUSTER)));
    }

    private static Arguments row(String line, Consumer<CceClient> call) {
        return Arguments.of(line, call);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void rejectsWhatAutopilotDoesNotHaveBeforeAnythingIsSent(String operation, Consumer<CceCluster> call) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> call.accept(client.autopilot().cluster(CLUSTER)))
                .withMessageStartingWith("CCE." + operation + " is an operation on standard clusters");
        assertThat(transport.calls()).isEmpty();
    }

    static Stream<Arguments> rejectsWhatAutopilotDoesNotHaveBeforeAnythingIsSent() {
        return Stream.of(
                rejected("PauseUpgradeClusterTask", CceCluster::pauseUpgradeClusterTask),
                rejected("ContinueUpgradeClusterTask", CceCluster::continueUpgradeClusterTask),
                rejected("ListNodePools", CceCluster::listNodePools),
                rejected("ShowNodePool", c -> c.nodePool("p-1").showNodePool()),
                rejected("SyncNode", c -> c.syncNode("n-1")),
                rejected("BatchSyncNodes", CceCluster::batchSyncNodes),
                rejected("ShowFeatureGates", c -> c.client().showFeatureGates()),
                rejected("ListNodes", c -> c.nodes().forEach(node -> {})),
                rejected("ListAddonPrecheckTasks", c -> c.addons().listAddonPrecheckTasks()));
    }

    private static Arguments rejected(String operation, Consumer<CceCluster> call) {
        return Arguments.of(operation, call);
    }

    @Test
    void keepsItsKindWithOptionsAndAsynchronously() {
        CceClient view = client.autopilot().with(RequestOptions.none().withCallTimeout(Duration.ofSeconds(7)));

        CompletableFuture<?> response = view.callAsync(
                CceOperations.UpgradeInfo.LIST_CLUSTER_UPGRADE_PATHS, new ListClusterUpgradePathsRequest());

        assertThat(response).isCompleted();
        assertThat(transport.lastLine()).isEqualTo("GET /autopilot/v3/clusterupgradepaths");
        assertThat(view.callTimeout()).isEqualTo(Duration.ofSeconds(7));
        assertThat(view.isAutopilot()).isTrue();
        assertThat(client.isAutopilot()).isFalse();
    }

    @Test
    void derivesAnOperationThatIsTheSameApartFromNameAndVersion() {
        Operation<?, ?> standard = CceOperations.WorkFlows.CREATE_UPGRADE_WORK_FLOW;
        Operation<?, ?> autopilot = CceAutopilot.of(standard);

        assertThat(autopilot).hasToString("CCE.CreateAutopilotUpgradeWorkFlow");
        assertThat(autopilot.version()).isEqualTo("autopilot/v3");
        assertThat(autopilot.successStatus()).isEqualTo(201);
        assertThat(autopilot.isIdempotent()).isFalse();
        assertThat(autopilot.echoedIds()).isEqualTo(standard.echoedIds()).isNotEmpty();
        assertThat(autopilot.isProjectScoped()).isTrue();
        assertThat(CceAutopilot.of(CceOperations.UpgradeInfo.LIST_CLUSTER_UPGRADE_PATHS)
                        .isProjectScoped())
                .isFalse();
        assertThat(CceAutopilot.<Object, Object>of(cast(autopilot))).isSameAs(autopilot);
    }

    @SuppressWarnings("unchecked")
    private static Operation<Object, Object> cast(Operation<?, ?> operation) {
        return (Operation<Object, Object>) operation;
    }
}
