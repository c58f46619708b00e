// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clusterupgrade.simulator.ack.AckCloud;
import io.clusterupgrade.simulator.ack.AckCluster;
import io.clusterupgrade.simulator.ack.AckRefusal;
import io.clusterupgrade.simulator.ack.AckUpgradeStatus;
import io.clusterupgrade.simulator.wire.Call;
import io.clusterupgrade.simulator.wire.Reply;
import io.clusterupgrade.simulator.wire.Route;
import java.util.List;

/** ACK on the wire: one line per operation (ACK sheet 2). */
public final class AckService implements Service {
    private static final String VERSION = "2015-12-15";

    private final AckCloud cloud;
    private final GatewayDialect gateway;

    /** The wire side of this cloud, behind this gateway. */
    public AckService(AckCloud cloud, GatewayDialect gateway) {
        this.cloud = cloud;
        this.gateway = gateway;
    }

    @Override
    public String name() {
        return "ACK";
    }

    @Override
    public GatewayDialect gateway() {
        return gateway;
    }

    @Override
    public List<Route> routes() {
        return List.of(onCluster(
                "GetUpgradeStatus",
                "GET",
                "/api/v2/clusters/{cluster_id}/upgrade/status",
                (cluster, call) -> AlibabaBody.reply(
                        200, "GetUpgradeStatusResponse", status(cluster.upgradeStatus()), call.request())));
    }

    /** An operation on a cluster. */
    private interface ClusterHandler {
        Reply handle(AckCluster cluster, Call call);
    }

    private Route onCluster(String operation, String method, String path, ClusterHandler handler) {
        return Route.of(operation, method, path, call -> {
            if (!isMeant(call, "x-acs-action", operation) || !isMeant(call, "x-acs-version", VERSION)) {
                return gateway.unknownOperation(call.request(), call.requestId());
            }
            try {
                return handler.handle(cloud.cluster(call.variable("cluster_id")), call);
            } catch (AckRefusal refusal) {
                return error(refusal, call);
            }
        });
    }

    /** The path decides; a header that names another operation or version is a mistake. Old clients send none. */
    private static boolean isMeant(Call call, String header, String expected) {
        String value = call.request().headers().get(header);
        return value == null || value.equals(expected);
    }

    /** ACK's own shape, with lower-case keys (ACK sheet 1.5). */
    private static Reply error(AckRefusal refusal, Call call) {
        return AlibabaBody.reply(
                refusal.status(),
                "Error",
                Json.object()
                        .put("code", refusal.code())
                        .put("message", refusal.getMessage())
                        .put("requestId", call.requestId())
                        .put("status", refusal.status()),
                call.request());
    }

    /** GetUpgradeStatus (ACK sheet 3.1, operation 2). */
    private static ObjectNode status(AckUpgradeStatus status) {
        ObjectNode json = Json.object()
                .put("error_message", status.errorMessage())
                .put("precheck_report_id", status.precheckReportId())
                .put("status", status.status())
                .put("upgrade_step", status.step());
        json.putObject("upgrade_task").put("status", status.taskStatus()).put("message", status.taskMessage());
        return json;
    }
}
