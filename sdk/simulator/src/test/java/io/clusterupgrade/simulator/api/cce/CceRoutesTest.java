// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.api.cce;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.simulator.api.gateway.HuaweiGateway;
import io.clusterupgrade.simulator.auth.KeyStore;
import io.clusterupgrade.simulator.cce.CceCloud;
import io.clusterupgrade.simulator.cce.SimulatedCceCluster;
import io.clusterupgrade.simulator.testing.RawRequest;
import io.clusterupgrade.simulator.wire.AuthenticatedRequest;
import io.clusterupgrade.simulator.wire.Percent;
import io.clusterupgrade.simulator.wire.Query;
import io.clusterupgrade.simulator.wire.Route;
import io.clusterupgrade.simulator.wire.SimulatedResponse;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The lines of CCE in the routing table (see sdk/docs/wire/cce.md#operations). */
class CceRoutesTest {
    private static final String P = "/api/v3/projects/p/clusters/c";

    private static final List<Route> ROUTES =
            new CceService(new CceCloud(InstantSource.system()), new HuaweiGateway(new KeyStore())).routes();

    @ParameterizedTest
    @CsvSource({
        "UpgradeCluster, POST, " + P + "/operation/upgrade",
        "ShowUpgradeClusterTask, GET, " + P + "/operation/upgrade/tasks/t",
        "ListUpgradeClusterTasks, GET, " + P + "/operation/upgrade/tasks",
        "PauseUpgradeClusterTask, POST, " + P + "/operation/upgrade/pause",
        "ContinueUpgradeClusterTask, POST, " + P + "/operation/upgrade/continue",
        "RetryUpgradeClusterTask, POST, " + P + "/operation/upgrade/retry",
        "CreatePreCheck, POST, " + P + "/operation/precheck",
        "ListPreCheckTasks, GET, " + P + "/operation/precheck/tasks",
        "ShowPreCheck, GET, " + P + "/operation/precheck/tasks/t",
        "CreatePostCheck, POST, " + P + "/operation/postcheck",
        "CreateUpgradeWorkFlow, POST, " + P + "/operation/upgradeworkflows",
        "ListUpgradeWorkFlows, GET, " + P + "/operation/upgradeworkflows",
        "ShowUpgradeWorkFlow, GET, " + P + "/operation/upgradeworkflows/w",
        "UpgradeWorkFlowUpdate, PATCH, " + P + "/operation/upgradeworkflows/w",
        "ShowClusterUpgradeInfo, GET, " + P + "/upgradeinfo",
        "ListClusterUpgradePaths, GET, /api/v3/clusterupgradepaths",
        "ListClusterUpgradeFeatureGates, GET, /api/v3/clusterupgradefeaturegates",
        "CreateClusterMasterSnapshot, POST, /api/v3.1/projects/p/clusters/c/operation/snapshot",
        "ListClusterMasterSnapshotTasks, GET, /api/v3.1/projects/p/clusters/c/operation/snapshot/tasks",
        "UpgradeNodePool, POST, " + P + "/nodepools/n/operation/upgrade",
        "UpgradeAutopilotCluster, POST, /autopilot/v3/projects/p/clusters/c/operation/upgrade",
        "UpgradeAutopilotWorkFlowUpdate, PATCH, /autopilot/v3/projects/p/clusters/c/operation/upgradeworkflows/w",
        "ListAutopilotClusterMasterSnapshotTasks, GET, /autopilot/v3.1/projects/p/clusters/c/operation/snapshot/tasks",
        "ListAutopilotClusterUpgradePaths, GET, /autopilot/v3/clusterupgradepaths",
        "ShowAutopilotJob, GET, /autopilot/v3/projects/p/jobs/j",
        "ListAutopilotUpgradePlans, GET, /autopilot/v3/projects/p/clusters/c/upgradeplans",
        "UpdateAutopilotUpgradePlan, PUT, /autopilot/v3/projects/p/clusters/c/upgradeplans/u",
        "CreateAutopilotMaintenanceWindow, POST, /autopilot/v3/projects/p/clusters/c/maintenancewindows",
        "ShowAutopilotMaintenanceWindow, GET, /autopilot/v3/projects/p/clusters/c/maintenancewindows",
        "UpdateAutopilotMaintenanceWindow, PUT, /autopilot/v3/projects/p/clusters/c/maintenancewindows",
        "DeleteAutopilotMaintenanceWindow, DELETE, /autopilot/v3/projects/p/clusters/c/maintenancewindows",
        "SyncNode, GET, /api/v2/projects/p/clusters/c/nodes/n/sync",
        "BatchSyncNodes, POST, " + P + "/nodes/sync",
        "ShowFeatureGates, GET, /api/v3.1/feature-gates",
        "ShowCluster, GET, " + P,
        "ListClusters, GET, /api/v3/projects/p/clusters",
        "ListAddonPrecheckTasks, GET, " + P + "/addons/precheck/tasks",
        "ListNodePools, GET, " + P + "/nodepools",
        "ShowNodePool, GET, " + P + "/nodepools/n",
        "ListNodes, GET, " + P + "/nodes",
        "ShowNode, GET, " + P + "/nodes/n",
        "ShowJob, GET, /api/v3/projects/p/jobs/j",
    })
    void eachOperationHasItsDocumentedMethodAndPath(String operation, String method, String path) {
        List<String> found = ROUTES.stream()
                .filter(route -> route.method().equals(method) && route.path().match(path) != null)
                .map(Route::operation)
                .toList();

        assertThat(found).containsExactly(operation);
    }

    @Test
    void hasThirtyThreeOperationsTwentyOfThemForAutopilotAndSixForAutopilotOnly() {
        assertThat(ROUTES).hasSize(59);
    }

    @ParameterizedTest
    @MethodSource("onClusters")
    void rejectsAnUnknownClusterFirst(Route route) {
        SimulatedResponse response = call(route, "p", "unknown");

        assertThat(response.status()).isEqualTo(404);
        assertThat(response.body()).contains("CCE.01404001").contains("cluster");
    }

    @ParameterizedTest
    @MethodSource("onClusters")
    void rejectsAnotherProjectFirst(Route route) {
        SimulatedResponse response = call(route, "other", "unknown");

        assertThat(response.status()).isEqualTo(403);
        assertThat(response.body()).contains("CCE.01403001");
    }

    @ParameterizedTest
    @MethodSource("withBodies")
    void rejectsAMissingBodyAndChangesNothing(String operation) {
        CceCloud cloud = new CceCloud(InstantSource.system());
        SimulatedCceCluster cluster = cloud.addCluster(c -> {});
        Route route = new CceService(cloud, new HuaweiGateway(new KeyStore()))
                .routes().stream()
                        .filter(line -> line.operation().equals(operation))
                        .findFirst()
                        .orElseThrow();
        SimulatedResponse response = call(route, "p", cluster.id());

        assertThat(response.status()).isEqualTo(400);
        assertThat(response.body()).contains("CCE_CM.0004");
        assertThat(cluster.tasks()).isEmpty();
        assertThat(cluster.preChecks()).isEmpty();
        assertThat(cluster.workFlows()).isEmpty();
        assertThat(cluster.jobs()).isEmpty();
    }

    static Stream<Route> onClusters() {
        return ROUTES.stream()
                .filter(route -> Objects.requireNonNullElse(route.path().match(pathOf(route)), Map.<String, String>of())
                        .containsKey("cluster_id"));
    }

    static Stream<String> withBodies() {
        return Stream.of(
                "UpgradeCluster",
                "CreatePreCheck",
                "CreatePostCheck",
                "CreateUpgradeWorkFlow",
                "UpgradeWorkFlowUpdate",
                "UpgradeNodePool");
    }

    /** Returns a path that matches, because a template does not return its text. */
    private static String pathOf(Route route) {
        return Stream.of(
                        P,
                        P + "/nodes",
                        P + "/nodepools",
                        P + "/upgradeinfo",
                        P + "/nodes/n",
                        P.replace("v3", "v2") + "/nodes/n/sync",
                        P + "/nodes/sync",
                        P + "/nodepools/n",
                        P + "/nodepools/n/operation/upgrade",
                        P + "/operation/upgrade",
                        P + "/operation/upgrade/pause",
                        P + "/operation/upgrade/continue",
                        P + "/operation/upgrade/retry",
                        P + "/operation/upgrade/tasks",
                        P + "/operation/upgrade/tasks/t",
                        P + "/operation/precheck",
                        P + "/operation/precheck/tasks",
                        P + "/operation/precheck/tasks/t",
                        P + "/operation/postcheck",
                        P + "/operation/upgradeworkflows",
                        P + "/operation/upgradeworkflows/w",
                        P.replace("v3", "v3.1") + "/operation/snapshot",
                        P.replace("v3", "v3.1") + "/operation/snapshot/tasks")
                .filter(path -> route.path().match(path) != null)
                .findFirst()
                .orElse("/");
    }

    private static SimulatedResponse call(Route route, String project, String cluster) {
        Map<String, String> variables =
                Map.of("project_id", project, "cluster_id", cluster, "nodepool_id", "n", "upgrade_workflow_id", "w");
        RawRequest request = RawRequest.of(route.method(), pathOf(route));
        Query query = Query.parse("", Percent::decodeForm);
        return route.handler().handle(new AuthenticatedRequest(request.asReceived(), variables, query, "p", "r"));
    }
}
