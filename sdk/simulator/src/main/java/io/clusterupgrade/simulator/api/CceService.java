// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clusterupgrade.simulator.cce.CceCloud;
import io.clusterupgrade.simulator.cce.CceCluster;
import io.clusterupgrade.simulator.cce.CceRefusal;
import io.clusterupgrade.simulator.cce.CceTask;
import io.clusterupgrade.simulator.wire.Call;
import io.clusterupgrade.simulator.wire.Reply;
import io.clusterupgrade.simulator.wire.Route;
import java.util.List;
import java.util.Locale;

/** CCE on the wire: one line per operation (CCE sheet 2). */
public final class CceService implements Service {
    private static final String CLUSTER = "/api/v3/projects/{project_id}/clusters/{cluster_id}";

    private final CceCloud cloud;
    private final GatewayDialect gateway;

    /** The wire side of this cloud, behind this gateway. */
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
        return List.of(onCluster(
                "ShowUpgradeClusterTask",
                "GET",
                "/operation/upgrade/tasks/{task_id}",
                (cluster, call) -> Reply.json(
                        200, task(cluster.task(call.variable("task_id"))).toString())));
    }

    /** An operation on a cluster. */
    private interface ClusterHandler {
        Reply handle(CceCluster cluster, Call call);
    }

    private Route onCluster(String operation, String method, String path, ClusterHandler handler) {
        return Route.of(operation, method, CLUSTER + path, call -> {
            try {
                if (!call.variable("project_id").equals(call.projectId())) {
                    throw new CceRefusal(403, "CCE.01403001", "Forbidden.");
                }
                return handler.handle(cloud.cluster(call.variable("cluster_id")), call);
            } catch (CceRefusal refusal) {
                return error(refusal);
            }
        });
    }

    /** Shape A of the error sheet (CCE sheet 1.3). */
    private static Reply error(CceRefusal refusal) {
        return Reply.json(
                refusal.status(),
                Json.object()
                        .put("errorCode", refusal.code())
                        .put("errorMessage", refusal.getMessage())
                        .toString());
    }

    /** UpgradeTask (CCE sheet 3.2). */
    private static ObjectNode task(CceTask task) {
        ObjectNode json = Json.object().put("kind", "UpgradeTask").put("apiVersion", "v3");
        json.putObject("metadata")
                .put("uid", task.uid())
                .put("creationTimestamp", GoTime.format(task.created()))
                .put("updateTimestamp", GoTime.format(task.updated()));
        ObjectNode spec =
                json.putObject("spec").put("version", task.version()).put("targetVersion", task.targetVersion());
        if (!task.stages().isEmpty()) {
            ArrayNode items = spec.putArray("items");
            task.stages()
                    .forEach(
                            stage -> items.addObject().put("name", stage.name()).put("status", stage.status()));
        }
        json.putObject("status")
                .put("phase", task.phase().word())
                .put("progress", String.format(Locale.ROOT, "%.2f", task.progress()))
                // There from the start and equal to the update: no sign of completion, as in the documented sample.
                .put("completionTime", GoTime.format(task.updated()));
        return json;
    }
}
