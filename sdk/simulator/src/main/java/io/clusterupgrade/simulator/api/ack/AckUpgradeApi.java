// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.api.ack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clusterupgrade.simulator.ack.AckNodePoolPlan;
import io.clusterupgrade.simulator.ack.AckPausePolicy;
import io.clusterupgrade.simulator.ack.AckUpgradePlan;
import io.clusterupgrade.simulator.ack.SimulatedAckCluster;
import io.clusterupgrade.simulator.ack.model.AckUpgradeStatus;
import io.clusterupgrade.simulator.api.gateway.AlibabaBody;
import io.clusterupgrade.simulator.wire.AuthenticatedRequest;
import io.clusterupgrade.simulator.wire.Json;
import io.clusterupgrade.simulator.wire.SimulatedResponse;

/**
 * The operations that start upgrades, and the legacy operation that reads their status (see
 * sdk/docs/wire/ack.md#cluster-upgrade and sdk/docs/wire/ack.md#node-pools-and-nodes).
 */
final class AckUpgradeApi {
    private AckUpgradeApi() {}

    /** UpgradeCluster; the deprecated {@code component_name} and {@code version} are ignored. */
    static SimulatedResponse upgradeCluster(SimulatedAckCluster cluster, AuthenticatedRequest call) {
        AckInput body = AckInput.object(call);
        String next = body.required("next_version");
        boolean masterOnly = body.flag("master_only");
        AckInput policy = body.nested("rolling_policy");
        String taskId = cluster.startUpgrade(plan -> {
            AckUpgradePlan strict = plan.strict().nextVersion(next).masterOnly(masterOnly);
            policy.number("max_parallelism", strict::maxParallelism);
        });
        return cluster.takeEmptyUpgradeResponse() ? SimulatedResponse.empty(200) : started(cluster, call, taskId);
    }

    /** UpgradeClusterNodepool; images and runtimes are accepted, but have no effect. */
    static SimulatedResponse upgradeNodePool(SimulatedAckCluster cluster, AuthenticatedRequest call) {
        AckInput body = AckInput.object(call);
        String taskId = cluster.startNodePoolUpgrade(call.variable("nodepool_id"), plan -> describe(plan, body));
        return SimulatedResponse.json(
                200,
                Json.object()
                        .put("task_id", taskId)
                        .put("RequestId", call.requestId())
                        .toString());
    }

    private static void describe(AckNodePoolPlan plan, AckInput body) {
        for (String name : new String[] {"image_id", "runtime_type", "runtime_version"}) {
            body.text(name);
        }
        body.flag("use_replace");
        body.flag("ignore_warning_check");
        plan.kubernetesVersion(body.text("kubernetes_version")).nodeNames(body.texts("node_names"));
        AckInput policy = body.nested("rolling_policy");
        policy.number("max_parallelism", plan::maxParallelism);
        policy.number("batch_interval", plan::batchInterval);
        policy.number("max_failed_nodes", plan::maxFailedNodes);
        if (policy.has("pause_policy")) {
            plan.pausePolicy(AckPausePolicy.of(policy.text("pause_policy")));
        }
    }

    /** Returns the response of UpgradeCluster and UpgradeClusterAddons. */
    static SimulatedResponse started(SimulatedAckCluster cluster, AuthenticatedRequest call, String taskId) {
        return SimulatedResponse.json(
                200,
                Json.object()
                        .put("cluster_id", cluster.id())
                        .put("request_id", call.requestId())
                        .put("task_id", taskId)
                        .toString());
    }

    /** GetUpgradeStatus, the only operation that supports XML (see sdk/docs/wire/ack.md#xml). */
    static SimulatedResponse status(SimulatedAckCluster cluster, AuthenticatedRequest call) {
        AckUpgradeStatus status = cluster.upgradeStatus();
        ObjectNode json = Json.object()
                .put("error_message", status.errorMessage())
                .put("precheck_report_id", status.precheckReportId())
                .put("status", cluster.script().upgradeStatus().read(status.status()))
                .put("upgrade_step", status.step());
        json.putObject("upgrade_task").put("status", status.taskStatus()).put("message", status.taskMessage());
        return AlibabaBody.response(200, "GetUpgradeStatusResponse", json, call.request());
    }
}
