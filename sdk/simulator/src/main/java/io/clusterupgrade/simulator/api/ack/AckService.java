// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.api.ack;

import io.clusterupgrade.simulator.ack.AckCloud;
import io.clusterupgrade.simulator.ack.AckErrorException;
import io.clusterupgrade.simulator.ack.AckTaskStore;
import io.clusterupgrade.simulator.ack.SimulatedAckCluster;
import io.clusterupgrade.simulator.api.gateway.AlibabaBody;
import io.clusterupgrade.simulator.api.gateway.GatewayDialect;
import io.clusterupgrade.simulator.api.gateway.Service;
import io.clusterupgrade.simulator.wire.AuthenticatedRequest;
import io.clusterupgrade.simulator.wire.Json;
import io.clusterupgrade.simulator.wire.NotPlayed;
import io.clusterupgrade.simulator.wire.Route;
import io.clusterupgrade.simulator.wire.SimulatedResponse;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/** The routes of ACK, one line for each operation (see sdk/docs/wire/ack.md#operations). */
public final class AckService implements Service {
    private static final String VERSION = "2015-12-15";
    private static final String UPGRADE = "/api/v2/clusters/{cluster_id}/upgrade";
    private static final String CLUSTER = "/clusters/{cluster_id}";
    private static final String POOLS = CLUSTER + "/nodepools";
    private static final String POOL = POOLS + "/{nodepool_id}";
    private static final String ADDONS = CLUSTER + "/addon_instances";
    private static final String CHECKS = CLUSTER + "/checks";
    private static final String VULS = CLUSTER + "/vuls";
    private static final String REPORTS = CLUSTER + "/inspectReports";
    private static final String NODE_OPERATION = "/nodes/{node_name}/operation";
    private static final String TASK = "/tasks/{task_id}";

    private final AckCloud cloud;
    private final GatewayDialect gateway;

    /** Creates the routes of this cloud, behind this gateway. */
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

    /** Its paths begin with many words; those of the other services with few. */
    @Override
    public boolean hasPathsLike(String path) {
        return !path.startsWith("/v")
                && !path.startsWith("/autopilot/")
                && !path.startsWith("/api/v3")
                && !path.startsWith("/api/v2/projects/");
    }

    @Override
    public List<Route> routes() {
        return List.of(
                onCluster("UpgradeCluster", "POST", UPGRADE, AckUpgradeApi::upgradeCluster),
                legacyRead("GetUpgradeStatus", UPGRADE + "/status", AckUpgradeApi::status),
                legacyAction("PauseClusterUpgrade", UPGRADE + "/pause", SimulatedAckCluster::pause),
                legacyAction("ResumeUpgradeCluster", UPGRADE + "/resume", SimulatedAckCluster::resume),
                legacyAction("CancelClusterUpgrade", UPGRADE + "/cancel", SimulatedAckCluster::cancel),
                route("DescribeTaskInfo", "GET", TASK, this::taskInfo),
                taskAction("PauseTask", TASK + "/pause", AckTaskStore::pause),
                taskAction("ResumeTask", TASK + "/resume", AckTaskStore::resume),
                taskAction("CancelTask", TASK + "/cancel", AckTaskStore::cancel),
                onCluster("DescribeClusterTasks", "GET", CLUSTER + "/tasks", AckTaskApi::list),
                onCluster("RunClusterCheck", "POST", CHECKS, AckCheckApi::run),
                onCluster("ListClusterChecks", "GET", CHECKS, AckCheckApi::list),
                onCluster("GetClusterCheck", "GET", CHECKS + "/{check_id}", AckCheckApi::get),
                onCluster("UpgradeClusterNodepool", "POST", POOL + "/upgrade", AckUpgradeApi::upgradeNodePool),
                onCluster("RepairClusterNodePool", "POST", POOL + "/repair", AckMaintenanceApi::repair),
                onCluster("RunNodeOperation", "POST", POOL + NODE_OPERATION, AckMaintenanceApi::nodeOperation),
                onCluster("DescribeClusterVuls", "GET", VULS, AckMaintenanceApi::clusterVulnerabilities),
                onCluster("ScanClusterVuls", "POST", VULS + "/scan", AckMaintenanceApi::scan),
                onCluster("DescribeNodePoolVuls", "GET", POOL + "/vuls", AckMaintenanceApi::poolVulnerabilities),
                onCluster("FixNodePoolVuls", "POST", POOL + "/vuls/fix", AckMaintenanceApi::fix),
                onCluster("RunClusterInspect", "POST", REPORTS, AckInspectionApi::run),
                onCluster("ListClusterInspectReports", "GET", REPORTS, AckInspectionApi::list),
                onCluster("GetClusterInspectReportDetail", "GET", REPORTS + "/{report_id}", AckInspectionApi::detail),
                onCluster("DescribeClusterNodePools", "GET", POOLS, AckPoolApi::list),
                onCluster("DescribeClusterNodePoolDetail", "GET", POOL, AckPoolApi::detail),
                onCluster("DescribeClusterNodes", "GET", CLUSTER + "/nodes", AckPoolApi::nodes),
                onCluster("UpgradeClusterAddons", "POST", CLUSTER + "/components/upgrade", AckAddonApi::upgrade),
                onCluster("ListClusterAddonInstances", "GET", ADDONS, AckAddonApi::list),
                onCluster("GetClusterAddonInstance", "GET", ADDONS + "/{instance_name}", AckAddonApi::get),
                onCluster("DescribeClusterEvents", "GET", CLUSTER + "/events", AckEventApi::list),
                onCluster("DescribeClusterDetail", "GET", CLUSTER, AckClusterApi::detail),
                route("DescribeClustersForRegion", "GET", "/regions/{region_id}/clusters", this::clusters),
                legacyList("DescribeClustersV1", "/api/v1/clusters", AckClusterApi::listV1),
                legacyList("DescribeClusters", "/clusters", AckClusterApi::listAll),
                route("DescribeKubernetesVersionMetadata", "GET", "/api/v1/metadata/versions", this::versions));
    }

    @Override
    public List<Route> notPlayed() {
        return AckNotPlayed.OPERATIONS.stream().map(this::notPlayed).toList();
    }

    private Route notPlayed(NotPlayed line) {
        return route(line.operation(), line.method(), line.path(), call -> {
            throw new AckErrorException(NotPlayed.STATUS, NotPlayed.CODE, line.message());
        });
    }

    /** Handles an operation on a cluster. */
    private interface ClusterHandler {
        SimulatedResponse handle(SimulatedAckCluster cluster, AuthenticatedRequest call);
    }

    private Route onCluster(String operation, String method, String path, ClusterHandler handler) {
        return route(operation, method, path, call -> handler.handle(cloud.cluster(call.variable("cluster_id")), call));
    }

    /** Returns a route that a region may have removed already (see sdk/docs/wire/ack.md#announced-removals). */
    private Route legacy(String operation, String method, String path, ClusterHandler handler) {
        return onCluster(
                operation,
                method,
                path,
                (cluster, call) -> cluster.hasLegacyOperations()
                        ? handler.handle(cluster, call)
                        : gateway.unknownOperation(call.request(), call.requestId()));
    }

    /** Returns a route that lists the clusters of older deployments; without one of them the operation is gone. */
    private Route legacyList(
            String operation,
            String path,
            BiFunction<List<SimulatedAckCluster>, AuthenticatedRequest, SimulatedResponse> handler) {
        return route(operation, "GET", path, call -> {
            List<SimulatedAckCluster> older = cloud.clusters().stream()
                    .filter(SimulatedAckCluster::hasLegacyOperations)
                    .toList();
            return older.isEmpty()
                    ? gateway.unknownOperation(call.request(), call.requestId())
                    : handler.apply(older, call);
        });
    }

    private Route legacyRead(String operation, String path, ClusterHandler handler) {
        return legacy(operation, "GET", path, handler);
    }

    private Route legacyAction(String operation, String path, Consumer<SimulatedAckCluster> action) {
        return legacy(operation, "POST", path, (cluster, call) -> {
            action.accept(cluster);
            return SimulatedResponse.empty(200);
        });
    }

    private Route taskAction(String operation, String path, BiConsumer<AckTaskStore, String> action) {
        return route(operation, "POST", path, call -> {
            String taskId = call.variable("task_id");
            action.accept(cloud.tasksWith(taskId), taskId);
            return SimulatedResponse.empty(200);
        });
    }

    private SimulatedResponse taskInfo(AuthenticatedRequest call) {
        String taskId = call.variable("task_id");
        return SimulatedResponse.json(
                200, AckTaskApi.info(cloud.tasksWith(taskId).shown(taskId)).toString());
    }

    private SimulatedResponse clusters(AuthenticatedRequest call) {
        return AckClusterApi.list(cloud, call);
    }

    private SimulatedResponse versions(AuthenticatedRequest call) {
        return AckVersionApi.list(cloud.versions(), call);
    }

    private Route route(String operation, String method, String path, Route.Handler handler) {
        return Route.of(operation, method, path, call -> {
            if (!hasValueOrIsAbsent(call, "x-acs-action", operation)
                    || !hasValueOrIsAbsent(call, "x-acs-version", VERSION)) {
                return gateway.unknownOperation(call.request(), call.requestId());
            }
            try {
                return handler.handle(call);
            } catch (AckErrorException e) {
                return error(e, call);
            }
        });
    }

    /** Returns whether the header has this value or is absent, as with old clients; the path selects the operation. */
    private static boolean hasValueOrIsAbsent(AuthenticatedRequest call, String header, String expected) {
        String value = call.request().headers().get(header);
        return value == null || value.equals(expected);
    }

    /** Returns an error of ACK, with lower-case keys (see sdk/docs/wire/ack.md#errors). */
    private static SimulatedResponse error(AckErrorException exception, AuthenticatedRequest call) {
        return AlibabaBody.response(
                exception.status(),
                "Error",
                Json.object()
                        .put("code", exception.code())
                        .put("message", exception.getMessage())
                        .put("requestId", call.requestId())
                        .put("status", exception.status()),
                call.request());
    }
}
