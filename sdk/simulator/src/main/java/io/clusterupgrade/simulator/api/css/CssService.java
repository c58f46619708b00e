// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.api.css;

import io.clusterupgrade.simulator.api.gateway.GatewayDialect;
import io.clusterupgrade.simulator.api.gateway.Service;
import io.clusterupgrade.simulator.css.CssCloud;
import io.clusterupgrade.simulator.css.CssErrorException;
import io.clusterupgrade.simulator.css.SimulatedCssCluster;
import io.clusterupgrade.simulator.wire.AuthenticatedRequest;
import io.clusterupgrade.simulator.wire.Json;
import io.clusterupgrade.simulator.wire.Route;
import io.clusterupgrade.simulator.wire.SimulatedResponse;
import java.util.List;

/** The routes of CSS, one line for each operation (see sdk/docs/wire/css.md#operations). */
public final class CssService implements Service {
    private static final String PROJECT = "/{project_id}";
    private static final String CLUSTER = "/clusters/{cluster_id}";

    private final CssCloud cloud;
    private final GatewayDialect gateway;

    /** Creates the routes of this cloud, behind this gateway. */
    public CssService(CssCloud cloud, GatewayDialect gateway) {
        this.cloud = cloud;
        this.gateway = gateway;
    }

    @Override
    public String name() {
        return "CSS";
    }

    @Override
    public GatewayDialect gateway() {
        return gateway;
    }

    @Override
    public boolean hasPathsLike(String path) {
        return path.startsWith("/v1.0/") || path.startsWith("/v2.0/");
    }

    @Override
    public List<Route> routes() {
        return List.of(
                onCluster("ListImages", "GET", "/target/{upgrade_type}/images", CssImageList::response),
                onProject(
                        "UpgradeCore",
                        "POST",
                        CLUSTER + "/inst-type/{inst_type}/image/upgrade",
                        CssStartApi::upgradeCore),
                onCluster("UpdateAzByInstanceType", "POST", "/inst-type/{inst_type}/azmigrate", CssStartApi::updateAz),
                onCluster("UpgradeDetail", "GET", "/upgrade/detail", CssUpgradeDetail::response),
                onCluster("RetryUpgradeTask", "PUT", "/upgrade/{action_id}/retry", CssService::retryUpgradeTask),
                onCluster("ShowClusterDetail", "GET", "", CssClusterDetail::show),
                onProject("ListClustersDetails", "GET", "/clusters", CssClusterDetail::list),
                onProject("CreateAgency", "POST", "/agency/create", CssMaintenanceApi::createAgency),
                onCluster("CreateSnapshot", "POST", "/index_snapshot", CssSnapshotCalls::create),
                onCluster("ListSnapshots", "GET", "/index_snapshots", CssSnapshotCalls::list),
                onCluster("UpdateSnapshotSetting", "POST", "/index_snapshot/setting", CssSnapshotSettings::update),
                onCluster("ShowAutoCreatePolicy", "GET", "/index_snapshot/policy", CssSnapshotSettings::show),
                onCluster("CreateAiOps", "POST", "/ai-ops", CssHealthCheckCalls::create),
                onCluster("ListAiOps", "GET", "/ai-ops", CssHealthCheckCalls::list),
                onCluster("ShowAiOpsDetector", "GET", "/ai-ops/detector", CssHealthCheckCalls::detectors),
                onCluster("DeleteAiOps", "DELETE", "/ai-ops/{aiops_id}", CssHealthCheckCalls::delete),
                onCluster(
                        "UpdateInstance", "PUT", "/instance/{instance_id}/replace", CssMaintenanceApi::updateInstance),
                onClusterV2("RestartCluster", "POST", "/restart", CssMaintenanceApi::restart),
                onClusterV2("RollingRestart", "POST", "/rolling-restart", CssMaintenanceApi::rollingRestart));
    }

    /** Handles an operation on a cluster. */
    private interface ClusterHandler {
        SimulatedResponse handle(SimulatedCssCluster cluster, AuthenticatedRequest call);
    }

    /** Handles an operation on the project. */
    private interface ProjectHandler {
        SimulatedResponse handle(CssCloud cloud, AuthenticatedRequest call);
    }

    private Route onCluster(String operation, String method, String path, ClusterHandler handler) {
        return onProject(operation, method, CLUSTER + path, onItsCluster(handler));
    }

    private Route onClusterV2(String operation, String method, String path, ClusterHandler handler) {
        return route(operation, method, "/v2.0" + PROJECT + CLUSTER + path, onItsCluster(handler));
    }

    private static ProjectHandler onItsCluster(ClusterHandler handler) {
        return (all, call) -> handler.handle(all.cluster(call.variable("cluster_id")), call);
    }

    private Route onProject(String operation, String method, String path, ProjectHandler handler) {
        return route(operation, method, "/v1.0" + PROJECT + path, handler);
    }

    private Route route(String operation, String method, String template, ProjectHandler handler) {
        return Route.of(operation, method, template, call -> {
            try {
                if (!call.variable("project_id").equals(call.projectId())) {
                    throw new CssErrorException(403, "CSS.0010", "Not authorised. (project_id)");
                }
                return handler.handle(cloud, call);
            } catch (CssErrorException e) {
                return error(e);
            }
        });
    }

    /** Returns an error of the service, whose text repeats the code (see sdk/docs/wire/css.md#errors). */
    private static SimulatedResponse error(CssErrorException exception) {
        return SimulatedResponse.json(
                exception.status(),
                Json.object()
                        .put("errCode", exception.code())
                        .put("externalMessage", exception.code() + " : " + exception.getMessage())
                        .toString());
    }

    /**
     * Retries, or aborts with {@code retry_mode=abort}; the body is ignored
     * (see sdk/docs/wire/css.md#retryupgradetask).
     */
    private static SimulatedResponse retryUpgradeTask(SimulatedCssCluster cluster, AuthenticatedRequest call) {
        String mode = call.query().get("retry_mode");
        String taskId = call.variable("action_id");
        if (mode == null) {
            cluster.retry(taskId);
        } else if (mode.equals("abort")) {
            cluster.abort(taskId);
        } else {
            throw CssErrorException.wrongParameter("retry_mode");
        }
        return SimulatedResponse.empty(200);
    }
}
