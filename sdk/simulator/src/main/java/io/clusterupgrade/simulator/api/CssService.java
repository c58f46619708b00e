// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.api;

import io.clusterupgrade.simulator.css.CssCloud;
import io.clusterupgrade.simulator.css.CssCluster;
import io.clusterupgrade.simulator.css.CssRefusal;
import io.clusterupgrade.simulator.wire.Call;
import io.clusterupgrade.simulator.wire.Reply;
import io.clusterupgrade.simulator.wire.Route;
import java.util.List;

/** CSS on the wire: one line per operation (CSS sheet 0). */
public final class CssService implements Service {
    private static final String PROJECT = "/{project_id}";
    private static final String CLUSTER = "/clusters/{cluster_id}";

    private final CssCloud cloud;
    private final GatewayDialect gateway;

    /** The wire side of this cloud, behind this gateway. */
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
    public List<Route> routes() {
        return List.of(
                onCluster("ListImages", "GET", "/target/{upgrade_type}/images", CssImageList::answer),
                onCluster("UpgradeCore", "POST", "/inst-type/{inst_type}/image/upgrade", CssStarts::upgradeCore),
                onCluster("UpdateAzByInstanceType", "POST", "/inst-type/{inst_type}/azmigrate", CssStarts::updateAz),
                onCluster("UpgradeDetail", "GET", "/upgrade/detail", CssUpgradeDetail::answer),
                onCluster("RetryUpgradeTask", "PUT", "/upgrade/{action_id}/retry", CssService::retryUpgradeTask),
                onCluster("ShowClusterDetail", "GET", "", CssClusterDetail::show),
                onProject("ListClustersDetails", "GET", "/clusters", CssClusterDetail::list),
                onProject("CreateAgency", "POST", "/agency/create", CssNeighbours::createAgency),
                onCluster("CreateSnapshot", "POST", "/index_snapshot", CssSnapshotCalls::create),
                onCluster("ListSnapshots", "GET", "/index_snapshots", CssSnapshotCalls::list),
                onCluster("UpdateSnapshotSetting", "POST", "/index_snapshot/setting", CssSnapshotSettings::update),
                onCluster("ShowAutoCreatePolicy", "GET", "/index_snapshot/policy", CssSnapshotSettings::show),
                onCluster("UpdateInstance", "PUT", "/instance/{instance_id}/replace", CssNeighbours::updateInstance),
                onClusterV2("RestartCluster", "POST", "/restart", CssNeighbours::restart),
                onClusterV2("RollingRestart", "POST", "/rolling-restart", CssNeighbours::rollingRestart));
    }

    /** An operation on a cluster. */
    private interface ClusterHandler {
        Reply handle(CssCluster cluster, Call call);
    }

    /** An operation on the project as a whole. */
    private interface ProjectHandler {
        Reply handle(CssCloud cloud, Call call);
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
                    throw new CssRefusal(403, "CSS.0010", "Not authorised. (project_id)");
                }
                return handler.handle(cloud, call);
            } catch (CssRefusal refusal) {
                return error(refusal);
            }
        });
    }

    /** The service's own shape: the text repeats the code (CSS sheet 1.1). */
    private static Reply error(CssRefusal refusal) {
        return Reply.json(
                refusal.status(),
                Json.object()
                        .put("errCode", refusal.code())
                        .put("externalMessage", refusal.code() + " : " + refusal.getMessage())
                        .toString());
    }

    /** Retry, or end with {@code retry_mode=abort}; the body is not looked at (CSS sheet 2.5). */
    private static Reply retryUpgradeTask(CssCluster cluster, Call call) {
        String mode = call.query().get("retry_mode");
        String taskId = call.variable("action_id");
        if (mode == null) {
            cluster.retry(taskId);
        } else if (mode.equals("abort")) {
            cluster.abort(taskId);
        } else {
            throw CssRefusal.wrongParameter("retry_mode");
        }
        return Reply.empty(200);
    }
}
