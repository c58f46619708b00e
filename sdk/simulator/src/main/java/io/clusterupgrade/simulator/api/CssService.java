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
    private static final String CLUSTER = "/v1.0/{project_id}/clusters/{cluster_id}";

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
                onCluster("UpgradeDetail", "GET", "/upgrade/detail", CssUpgradeDetail::answer),
                onCluster("RetryUpgradeTask", "PUT", "/upgrade/{action_id}/retry", CssService::retryUpgradeTask));
    }

    /** An operation on a cluster. */
    private interface ClusterHandler {
        Reply handle(CssCluster cluster, Call call);
    }

    private Route onCluster(String operation, String method, String path, ClusterHandler handler) {
        return Route.of(operation, method, CLUSTER + path, call -> {
            try {
                if (!call.variable("project_id").equals(call.projectId())) {
                    throw new CssRefusal(403, "CSS.0010", "Not authorised. (project_id)");
                }
                return handler.handle(cloud.cluster(call.variable("cluster_id")), call);
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
            throw new CssRefusal(400, "CSS.0001", "Wrong parameters. (retry_mode)");
        }
        return Reply.empty(200);
    }
}
