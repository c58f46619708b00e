// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.api.cce;

import io.clusterupgrade.simulator.api.gateway.GatewayDialect;
import io.clusterupgrade.simulator.api.gateway.Service;
import io.clusterupgrade.simulator.cce.CceCloud;
import io.clusterupgrade.simulator.cce.CceErrorException;
import io.clusterupgrade.simulator.cce.SimulatedCceCluster;
import io.clusterupgrade.simulator.wire.AuthenticatedRequest;
import io.clusterupgrade.simulator.wire.Route;
import io.clusterupgrade.simulator.wire.SimulatedResponse;
import java.util.List;

/** The routes of CCE, one line for each operation (see sdk/docs/wire/cce.md#operations). */
public final class CceService implements Service {
    private static final String PROJECT = "/api/v3/projects/{project_id}";
    private static final String CLUSTER = PROJECT + "/clusters/{cluster_id}";
    private static final String UPGRADE = CLUSTER + "/operation/upgrade";
    private static final String TASKS = UPGRADE + "/tasks";
    private static final String CHECK = CLUSTER + "/operation/precheck";
    private static final String FLOWS = CLUSTER + "/operation/upgradeworkflows";
    private static final String FLOW = FLOWS + "/{upgrade_workflow_id}";
    private static final String SNAPSHOT = CLUSTER.replace("/v3/", "/v3.1/") + "/operation/snapshot";
    private static final String POOL = CLUSTER + "/nodepools/{nodepool_id}";
    private static final String PATHS = "/api/v3/clusterupgradepaths";
    private static final String GATES = "/api/v3/clusterupgradefeaturegates";

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
    public List<Route> routes() {
        return List.of(
                post("UpgradeCluster", UPGRADE, CceUpgradeApi::start),
                get("ListUpgradeClusterTasks", TASKS, CceTaskApi::list),
                get("ShowUpgradeClusterTask", TASKS + "/{task_id}", CceTaskApi::show),
                post("PauseUpgradeClusterTask", UPGRADE + "/pause", CceTaskApi::pause),
                post("ContinueUpgradeClusterTask", UPGRADE + "/continue", CceTaskApi::resume),
                post("RetryUpgradeClusterTask", UPGRADE + "/retry", CceTaskApi::retry),
                post("CreatePreCheck", CHECK, CcePreCheckApi::start),
                get("ListPreCheckTasks", CHECK + "/tasks", CcePreCheckApi::list),
                get("ShowPreCheck", CHECK + "/tasks/{task_id}", CcePreCheckApi::show),
                post("CreatePostCheck", CLUSTER + "/operation/postcheck", CcePostCheckApi::create),
                post("CreateUpgradeWorkFlow", FLOWS, CceWorkFlowApi::start),
                get("ListUpgradeWorkFlows", FLOWS, CceWorkFlowApi::list),
                get("ShowUpgradeWorkFlow", FLOW, CceWorkFlowApi::show),
                onCluster("UpgradeWorkFlowUpdate", "PATCH", FLOW, CceWorkFlowApi::update),
                get("ShowClusterUpgradeInfo", CLUSTER + "/upgradeinfo", CceInfoApi::show),
                onCloud("ListClusterUpgradePaths", PATHS, call -> CceInfoApi.paths(cloud)),
                onCloud("ListClusterUpgradeFeatureGates", GATES, call -> CceInfoApi.featureGates(cloud)),
                post("CreateClusterMasterSnapshot", SNAPSHOT, CceSnapshotApi::start),
                get("ListClusterMasterSnapshotTasks", SNAPSHOT + "/tasks", CceSnapshotApi::list),
                post("UpgradeNodePool", POOL + "/operation/upgrade", CceNodePoolApi::upgrade),
                get("ShowCluster", CLUSTER, CceClusterApi::show),
                onCloud("ListClusters", PROJECT + "/clusters", call -> CceClusterApi.list(cloud, call)),
                get("ListAddonPrecheckTasks", CLUSTER + "/addons/precheck/tasks", CceAddonCheckApi::list),
                get("ListNodePools", CLUSTER + "/nodepools", CceNodePoolApi::list),
                get("ShowNodePool", POOL, CceNodePoolApi::show),
                get("ListNodes", CLUSTER + "/nodes", CceNodeApi::list),
                get("ShowNode", CLUSTER + "/nodes/{node_id}", CceNodeApi::show),
                onCloud("ShowJob", PROJECT + "/jobs/{job_id}", call -> CceJobApi.show(cloud, call)));
    }

    /** Handles an operation on a cluster. */
    private interface ClusterHandler {
        SimulatedResponse handle(SimulatedCceCluster cluster, AuthenticatedRequest call);
    }

    private Route get(String operation, String path, ClusterHandler handler) {
        return onCluster(operation, "GET", path, handler);
    }

    private Route post(String operation, String path, ClusterHandler handler) {
        return onCluster(operation, "POST", path, handler);
    }

    private Route onCluster(String operation, String method, String path, ClusterHandler handler) {
        return route(operation, method, path, call -> handler.handle(cloud.cluster(call.variable("cluster_id")), call));
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
