// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.api.cce;

import io.clusterupgrade.simulator.api.gateway.GatewayDialect;
import io.clusterupgrade.simulator.api.gateway.Service;
import io.clusterupgrade.simulator.cce.CceCloud;
import io.clusterupgrade.simulator.cce.CceErrorException;
import io.clusterupgrade.simulator.cce.SimulatedCceCluster;
import io.clusterupgrade.simulator.wire.AuthenticatedRequest;
import io.clusterupgrade.simulator.wire.NotPlayed;
import io.clusterupgrade.simulator.wire.Route;
import io.clusterupgrade.simulator.wire.SimulatedResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The routes of CCE, one line for each operation (see sdk/docs/wire/cce.md#operations). */
public final class CceService implements Service {
    private static final String AUTOPILOT = "Autopilot";

    /** The operations that only standard clusters have (see sdk/docs/wire/cce.md#autopilot). */
    private static final Set<String> STANDARD_ONLY = Set.of(
            "PauseUpgradeClusterTask",
            "ContinueUpgradeClusterTask",
            "ListAddonInstances",
            "BatchCreateAddonPrecheck",
            "ListAddonPrecheckTasks",
            "UpgradeNodePool",
            "ListNodePools",
            "ShowNodePool",
            "ListNodes",
            "ShowNode",
            "SyncNode",
            "BatchSyncNodes",
            "ShowFeatureGates");

    private final CceCloud cloud;
    private final GatewayDialect gateway;

    /** Creates the routes of this cloud, behind this gateway. */
    public CceService(CceCloud cloud, GatewayDialect gateway) {
        this.cloud = cloud;
        this.gateway = gateway;
    }

    @Override
    public String name() {
        return "CCE";
    }

    @Override
    public GatewayDialect gateway() {
        return gateway;
    }

    @Override
    public boolean hasPathsLike(String path) {
        return path.startsWith("/api/v3") || path.startsWith("/api/v2/projects/") || path.startsWith("/autopilot/");
    }

    @Override
    public List<Route> routes() {
        List<Route> routes = new ArrayList<>(new Routes("/api", false).all());
        for (Route route : new Routes("/autopilot", true).all()) {
            if (!STANDARD_ONLY.contains(route.operation())) {
                routes.add(new Route(autopilotName(route.operation()), route.method(), route.path(), route.handler()));
            }
        }
        routes.addAll(new Routes("/autopilot", true).autopilotOnly());
        return routes;
    }

    /** Returns the name of an operation on Autopilot clusters: {@code ShowAutopilotCluster} for {@code ShowCluster}. */
    private static String autopilotName(String operation) {
        int verb = 1;
        while (Character.isLowerCase(operation.charAt(verb))) {
            verb++;
        }
        return operation.substring(0, verb) + AUTOPILOT + operation.substring(verb);
    }

    @Override
    public List<Route> notPlayed() {
        return CceNotPlayed.OPERATIONS.stream().map(CceService::notPlayed).toList();
    }

    private static Route notPlayed(NotPlayed line) {
        return route(line.operation(), line.method(), line.path(), call -> {
            throw new CceErrorException(NotPlayed.STATUS, NotPlayed.CODE, line.message());
        });
    }

    /** The routes for standard clusters or for Autopilot clusters. */
    private final class Routes {
        private final String root;
        private final boolean autopilot;

        Routes(String root, boolean autopilot) {
            this.root = root;
            this.autopilot = autopilot;
        }

        List<Route> all() {
            String project = root + "/v3/projects/{project_id}";
            String cluster = project + "/clusters/{cluster_id}";
            String upgrade = cluster + "/operation/upgrade";
            String tasks = upgrade + "/tasks";
            String check = cluster + "/operation/precheck";
            String flows = cluster + "/operation/upgradeworkflows";
            String flow = flows + "/{upgrade_workflow_id}";
            String snapshot = cluster.replace("/v3/", "/v3.1/") + "/operation/snapshot";
            String pool = cluster + "/nodepools/{nodepool_id}";
            String paths = root + "/v3/clusterupgradepaths";
            String gates = root + "/v3/clusterupgradefeaturegates";
            return List.of(
                    post("UpgradeCluster", upgrade, CceUpgradeApi::start),
                    get("ListUpgradeClusterTasks", tasks, CceTaskApi::list),
                    get("ShowUpgradeClusterTask", tasks + "/{task_id}", CceTaskApi::show),
                    post("PauseUpgradeClusterTask", upgrade + "/pause", CceTaskApi::pause),
                    post("ContinueUpgradeClusterTask", upgrade + "/continue", CceTaskApi::resume),
                    post("RetryUpgradeClusterTask", upgrade + "/retry", CceTaskApi::retry),
                    post("CreatePreCheck", check, CcePreCheckApi::start),
                    get("ListPreCheckTasks", check + "/tasks", CcePreCheckApi::list),
                    get("ShowPreCheck", check + "/tasks/{task_id}", CcePreCheckApi::show),
                    post("CreatePostCheck", cluster + "/operation/postcheck", CcePostCheckApi::create),
                    post("CreateUpgradeWorkFlow", flows, CceWorkFlowApi::start),
                    get("ListUpgradeWorkFlows", flows, CceWorkFlowApi::list),
                    get("ShowUpgradeWorkFlow", flow, CceWorkFlowApi::show),
                    onCluster("UpgradeWorkFlowUpdate", "PATCH", flow, CceWorkFlowApi::update),
                    get("ShowClusterUpgradeInfo", cluster + "/upgradeinfo", CceInfoApi::show),
                    onCloud("ListClusterUpgradePaths", paths, call -> CceInfoApi.paths(cloud)),
                    onCloud("ListClusterUpgradeFeatureGates", gates, call -> CceInfoApi.featureGates(cloud)),
                    post("CreateClusterMasterSnapshot", snapshot, CceSnapshotApi::start),
                    get("ListClusterMasterSnapshotTasks", snapshot + "/tasks", CceSnapshotApi::list),
                    post("UpgradeNodePool", pool + "/operation/upgrade", CceNodePoolApi::upgrade),
                    get("ShowCluster", cluster, CceClusterApi::show),
                    onCloud("ListClusters", project + "/clusters", call -> CceClusterApi.list(cloud, autopilot, call)),
                    route(
                            "ListAddonInstances",
                            "GET",
                            root + "/v3/addons",
                            call -> CceAddonCheckApi.addons(
                                    find(String.valueOf(call.query().get("cluster_id"))), call)),
                    post("BatchCreateAddonPrecheck", cluster + "/addons/precheck", CceAddonCheckApi::create),
                    get("ListAddonPrecheckTasks", cluster + "/addons/precheck/tasks", CceAddonCheckApi::list),
                    get("ListNodePools", cluster + "/nodepools", CceNodePoolApi::list),
                    get("ShowNodePool", pool, CceNodePoolApi::show),
                    get("ListNodes", cluster + "/nodes", CceNodeApi::list),
                    get("ShowNode", cluster + "/nodes/{node_id}", CceNodeApi::show),
                    get("SyncNode", cluster.replace("/v3/", "/v2/") + "/nodes/{node_id}/sync", CceNodeApi::sync),
                    post("BatchSyncNodes", cluster + "/nodes/sync", CceNodeApi::syncAll),
                    onCloud(
                            "ShowFeatureGates",
                            root + "/v3.1/feature-gates",
                            call -> CceInfoApi.serviceFeatureGates(cloud)),
                    onCloud("ShowJob", project + "/jobs/{job_id}", call -> CceJobApi.show(cloud, call)));
        }

        /** The operations that standard clusters do not have; their names are Autopilot's. */
        List<Route> autopilotOnly() {
            String cluster = root + "/v3/projects/{project_id}/clusters/{cluster_id}";
            String plans = cluster + "/upgradeplans";
            String plan = plans + "/{upgrade_plan_id}";
            String window = cluster + "/maintenancewindows";
            return List.of(
                    get("ListAutopilotUpgradePlans", plans, CceAutomaticUpgradeApi::list),
                    onCluster("UpdateAutopilotUpgradePlan", "PUT", plan, CceAutomaticUpgradeApi::postpone),
                    post("CreateAutopilotMaintenanceWindow", window, CceAutomaticUpgradeApi::createWindow),
                    get("ShowAutopilotMaintenanceWindow", window, CceAutomaticUpgradeApi::showWindow),
                    onCluster("UpdateAutopilotMaintenanceWindow", "PUT", window, CceAutomaticUpgradeApi::updateWindow),
                    onCluster(
                            "DeleteAutopilotMaintenanceWindow",
                            "DELETE",
                            window,
                            CceAutomaticUpgradeApi::deleteWindow));
        }

        private Route get(String operation, String path, ClusterHandler handler) {
            return onCluster(operation, "GET", path, handler);
        }

        private Route post(String operation, String path, ClusterHandler handler) {
            return onCluster(operation, "POST", path, handler);
        }

        private Route onCluster(String operation, String method, String path, ClusterHandler handler) {
            return route(operation, method, path, call -> handler.handle(find(call.variable("cluster_id")), call));
        }

        private SimulatedCceCluster find(String id) {
            SimulatedCceCluster found = cloud.cluster(id);
            if (found.isAutopilot() != autopilot) {
                throw CceErrorException.notFound("cluster");
            }
            return found;
        }
    }

    /** Handles an operation on a cluster. */
    private interface ClusterHandler {
        SimulatedResponse handle(SimulatedCceCluster cluster, AuthenticatedRequest call);
    }

    /** Returns the route of a read that names no cluster. */
    private static Route onCloud(String operation, String path, Route.Handler handler) {
        return route(operation, "GET", path, handler);
    }

    private static Route route(String operation, String method, String path, Route.Handler handler) {
        return Route.of(operation, method, path, call -> {
            try {
                String project = call.variables().get("project_id");
                if (project != null && !project.equals(call.projectId())) {
                    throw new CceErrorException(403, "CCE.01403001", "this project belongs to another account");
                }
                return handler.handle(call);
            } catch (CceErrorException e) {
                return CceErrors.response(e);
            }
        });
    }
}
