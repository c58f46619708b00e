// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.functional;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.ack.AckOperations;
import io.clusterupgrade.ack.request.AddonScope;
import io.clusterupgrade.ack.request.AddonUpgrade;
import io.clusterupgrade.ack.request.CreateClusterDiagnosisRequest;
import io.clusterupgrade.ack.request.CreateNodePoolComponentInstancesRequest;
import io.clusterupgrade.ack.request.DeleteNodePoolComponentInstanceRequest;
import io.clusterupgrade.ack.request.DescribeAddonRequest;
import io.clusterupgrade.ack.request.DescribeClusterDetailRequest;
import io.clusterupgrade.ack.request.DescribeClusterEventsRequest;
import io.clusterupgrade.ack.request.DescribeClusterLogsRequest;
import io.clusterupgrade.ack.request.DescribeClusterNodePoolDetailRequest;
import io.clusterupgrade.ack.request.DescribeClusterNodesRequest;
import io.clusterupgrade.ack.request.DescribeClustersForRegionRequest;
import io.clusterupgrade.ack.request.DescribeClustersV1Request;
import io.clusterupgrade.ack.request.DescribeEventsForRegionRequest;
import io.clusterupgrade.ack.request.DescribeTaskInfoRequest;
import io.clusterupgrade.ack.request.GetClusterAddonInstanceRequest;
import io.clusterupgrade.ack.request.GetClusterCheckRequest;
import io.clusterupgrade.ack.request.GetClusterDiagnosisResultRequest;
import io.clusterupgrade.ack.request.GetClusterInspectReportDetailRequest;
import io.clusterupgrade.ack.request.InstallNodePoolComponentsRequest;
import io.clusterupgrade.ack.request.ListOperationPlansForRegionRequest;
import io.clusterupgrade.ack.request.ListOperationPlansRequest;
import io.clusterupgrade.ack.request.MigrateClusterRequest;
import io.clusterupgrade.ack.request.ModifyClusterNodePoolRequest;
import io.clusterupgrade.ack.request.ModifyClusterRequest;
import io.clusterupgrade.ack.request.ModifyNodePoolNodeConfigRequest;
import io.clusterupgrade.ack.request.NodeComponentSettings;
import io.clusterupgrade.ack.request.RunNodeOperationRequest;
import io.clusterupgrade.ack.request.UpdateNodePoolComponentInstanceRequest;
import io.clusterupgrade.ack.request.UpdateNodePoolComponentRequest;
import io.clusterupgrade.ack.request.UpgradeClusterAddonsRequest;
import io.clusterupgrade.architecture.OperationConstants;
import io.clusterupgrade.cce.CceOperations;
import io.clusterupgrade.cce.model.AddonCheckType;
import io.clusterupgrade.cce.request.AddonInfo;
import io.clusterupgrade.cce.request.BatchCreateAddonPrecheckRequest;
import io.clusterupgrade.cce.request.CreatePostCheckRequest;
import io.clusterupgrade.cce.request.CreatePreCheckRequest;
import io.clusterupgrade.cce.request.CreateUpgradeWorkFlowRequest;
import io.clusterupgrade.cce.request.ListAddonInstancesRequest;
import io.clusterupgrade.cce.request.ListAddonPrecheckTasksRequest;
import io.clusterupgrade.cce.request.ListAutopilotUpgradePlansRequest;
import io.clusterupgrade.cce.request.ListPreCheckTasksRequest;
import io.clusterupgrade.cce.request.ListUpgradeWorkFlowsRequest;
import io.clusterupgrade.cce.request.RollbackAddonInstanceRequest;
import io.clusterupgrade.cce.request.ShowAddonInstanceRequest;
import io.clusterupgrade.cce.request.ShowClusterRequest;
import io.clusterupgrade.cce.request.ShowJobRequest;
import io.clusterupgrade.cce.request.ShowNodePoolRequest;
import io.clusterupgrade.cce.request.ShowNodeRequest;
import io.clusterupgrade.cce.request.ShowPreCheckRequest;
import io.clusterupgrade.cce.request.ShowUpgradeClusterTaskRequest;
import io.clusterupgrade.cce.request.ShowUpgradeWorkFlowRequest;
import io.clusterupgrade.cce.request.UpdateAddonInstanceRequest;
import io.clusterupgrade.cce.request.UpdateAutopilotUpgradePlanRequest;
import io.clusterupgrade.cce.request.UpgradeWorkFlowUpdateRequest;
import io.clusterupgrade.css.CssOperations;
import io.clusterupgrade.css.request.ListSnapshotsRequest;
import io.clusterupgrade.css.request.ShowClusterDetailRequest;
import io.clusterupgrade.decode.JsonDecoder;
import io.clusterupgrade.request.JsonValue;
import io.clusterupgrade.request.Operation;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tests every id that a response repeats: a response with the requested id or without an id is accepted, one with another id is rejected.
 * The requested id is {@code mine}; {@code §} is its place in the response of a row.
 */
class EchoedIdsTableTest {
    private static final String UID = "{\"metadata\":{\"uid\":\"§\"}}";
    private static final String CLUSTER = "{\"spec\":{\"clusterID\":\"§\"}}";
    private static final String CLUSTERS = "{\"items\":[" + CLUSTER + "]}";
    private static final String ACK_CLUSTER = "{\"cluster_id\":\"§\"}";

    /** One id of one operation. */
    private record Row<Q, R>(String id, Operation<Q, R> operation, Q request, String body) {
        String mismatch(String named) {
            ByteBuffer json = ByteBuffer.wrap(body.replace("§", named).getBytes(StandardCharsets.UTF_8));
            R response = new JsonDecoder(ZoneOffset.UTC, false)
                    .<R>decode(operation.responseType(), json)
                    .value();
            return operation.mismatch(request, response);
        }

        @Override
        public String toString() {
            return operation + " " + id;
        }
    }

    static List<Row<?, ?>> rows() {
        List<Row<?, ?>> rows = new ArrayList<>();
        css(rows);
        cce(rows);
        cceAutopilot(rows);
        cceChecks(rows);
        ack(rows);
        ackLists(rows);
        ackNodes(rows);
        ackReports(rows);
        return rows;
    }

    private static void css(List<Row<?, ?>> rows) {
        rows.add(new Row<>(
                "cluster_id",
                CssOperations.Clusters.SHOW_CLUSTER_DETAIL,
                new ShowClusterDetailRequest("mine"),
                "{\"id\":\"§\"}"));
        rows.add(new Row<>(
                "cluster_id",
                CssOperations.Snapshots.LIST_SNAPSHOTS,
                new ListSnapshotsRequest("mine"),
                "{\"backups\":[{\"clusterId\":\"§\"}]}"));
    }

    private static void cce(List<Row<?, ?>> rows) {
        rows.add(new Row<>(
                "task_id",
                CceOperations.SHOW_UPGRADE_CLUSTER_TASK,
                new ShowUpgradeClusterTaskRequest("c", "mine"),
                UID));
        rows.add(new Row<>(
                "cluster_id",
                CceOperations.WorkFlows.CREATE_UPGRADE_WORK_FLOW,
                CreateUpgradeWorkFlowRequest.builder("mine", "v1.31").build(),
                CLUSTER));
        rows.add(new Row<>(
                "cluster_id",
                CceOperations.WorkFlows.LIST_UPGRADE_WORK_FLOWS,
                new ListUpgradeWorkFlowsRequest("mine"),
                CLUSTERS));
        rows.add(new Row<>(
                "upgrade_workflow_id",
                CceOperations.WorkFlows.SHOW_UPGRADE_WORK_FLOW,
                new ShowUpgradeWorkFlowRequest("c", "mine"),
                UID));
        rows.add(new Row<>(
                "cluster_id",
                CceOperations.WorkFlows.SHOW_UPGRADE_WORK_FLOW,
                new ShowUpgradeWorkFlowRequest("mine", "w"),
                CLUSTER));
        rows.add(new Row<>(
                "upgrade_workflow_id",
                CceOperations.WorkFlows.UPGRADE_WORK_FLOW_UPDATE,
                new UpgradeWorkFlowUpdateRequest("c", "mine"),
                UID));
        rows.add(new Row<>(
                "cluster_id",
                CceOperations.WorkFlows.UPGRADE_WORK_FLOW_UPDATE,
                new UpgradeWorkFlowUpdateRequest("mine", "w"),
                CLUSTER));
        rows.add(new Row<>(
                "cluster_id",
                CceOperations.Clusters.SHOW_CLUSTER,
                ShowClusterRequest.builder("mine").build(),
                UID));
        rows.add(new Row<>(
                "nodepool_id", CceOperations.Clusters.SHOW_NODE_POOL, new ShowNodePoolRequest("c", "mine"), UID));
        rows.add(new Row<>("node_id", CceOperations.Clusters.SHOW_NODE, new ShowNodeRequest("c", "mine"), UID));
        rows.add(new Row<>("job_id", CceOperations.Clusters.SHOW_JOB, new ShowJobRequest("mine"), UID));
    }

    private static void cceAutopilot(List<Row<?, ?>> rows) {
        rows.add(new Row<>(
                "cluster_id",
                CceOperations.Autopilot.LIST_AUTOPILOT_UPGRADE_PLANS,
                new ListAutopilotUpgradePlansRequest("mine"),
                "{\"items\":[{\"spec\":{\"clusterID\":\"§\"}}]}"));
        rows.add(new Row<>(
                "cluster_id",
                CceOperations.Autopilot.UPDATE_AUTOPILOT_UPGRADE_PLAN,
                new UpdateAutopilotUpgradePlanRequest("mine", "p", Instant.EPOCH),
                "{\"spec\":{\"clusterID\":\"§\"}}"));
        rows.add(new Row<>(
                "upgrade_plan_id",
                CceOperations.Autopilot.UPDATE_AUTOPILOT_UPGRADE_PLAN,
                new UpdateAutopilotUpgradePlanRequest("c", "mine", Instant.EPOCH),
                UID));
    }

    private static void cceChecks(List<Row<?, ?>> rows) {
        rows.add(new Row<>(
                "cluster_id",
                CceOperations.Checks.CREATE_PRE_CHECK,
                CreatePreCheckRequest.builder("mine", "v1.29", "v1.31").build(),
                CLUSTER));
        rows.add(new Row<>(
                "cluster_id",
                CceOperations.Checks.LIST_PRE_CHECK_TASKS,
                new ListPreCheckTasksRequest("mine"),
                CLUSTERS));
        rows.add(new Row<>("task_id", CceOperations.Checks.SHOW_PRE_CHECK, new ShowPreCheckRequest("c", "mine"), UID));
        rows.add(new Row<>(
                "cluster_id", CceOperations.Checks.SHOW_PRE_CHECK, new ShowPreCheckRequest("mine", "t"), CLUSTER));
        rows.add(new Row<>(
                "cluster_id",
                CceOperations.Checks.CREATE_POST_CHECK,
                CreatePostCheckRequest.builder("mine").build(),
                CLUSTER));
        rows.add(new Row<>(
                "cluster_id",
                CceOperations.Addons.BATCH_CREATE_ADDON_PRECHECK,
                new BatchCreateAddonPrecheckRequest(
                        "mine",
                        List.of(AddonInfo.builder("coredns", "i", AddonCheckType.of("addonStatic"))
                                .build())),
                CLUSTER));
        rows.add(new Row<>(
                "task_id",
                CceOperations.Addons.LIST_ADDON_PRECHECK_TASKS,
                ListAddonPrecheckTasksRequest.builder("c").taskId("mine").build(),
                "{\"items\":[{\"metadata\":{\"taskID\":\"§\"}}]}"));
        rows.add(new Row<>(
                "addon_instance_id",
                CceOperations.Addons.LIST_ADDON_PRECHECK_TASKS,
                ListAddonPrecheckTasksRequest.builder("c")
                        .addonInstanceId("mine")
                        .build(),
                "{\"items\":[{\"metadata\":{\"addonInstanceID\":\"§\"}}]}"));
        rows.add(new Row<>(
                "clusterID",
                CceOperations.Addons.ROLLBACK_ADDON_INSTANCE,
                new RollbackAddonInstanceRequest("mine", "a"),
                CLUSTER));
        rows.add(new Row<>(
                "cluster_id",
                CceOperations.Addons.LIST_ADDON_INSTANCES,
                new ListAddonInstancesRequest("mine"),
                "{\"items\":[{\"spec\":{\"clusterID\":\"§\"}}]}"));
        rows.add(new Row<>(
                "cluster_id",
                CceOperations.Addons.SHOW_ADDON_INSTANCE,
                new ShowAddonInstanceRequest("mine", "a"),
                CLUSTER));
        rows.add(new Row<>(
                "id", CceOperations.Addons.SHOW_ADDON_INSTANCE, new ShowAddonInstanceRequest("c", "mine"), UID));
        rows.add(new Row<>(
                "clusterID",
                CceOperations.Addons.UPDATE_ADDON_INSTANCE,
                new UpdateAddonInstanceRequest("mine", "a", "coredns", "1", JsonValue.of("{}")),
                CLUSTER));
        rows.add(new Row<>(
                "id",
                CceOperations.Addons.UPDATE_ADDON_INSTANCE,
                new UpdateAddonInstanceRequest("c", "mine", "coredns", "1", JsonValue.of("{}")),
                UID));
    }

    private static void ack(List<Row<?, ?>> rows) {
        rows.add(new Row<>(
                "ClusterId",
                AckOperations.UPGRADE_CLUSTER,
                io.clusterupgrade.ack.request.UpgradeClusterRequest.builder("mine", "1.33.3")
                        .build(),
                ACK_CLUSTER));
        rows.add(new Row<>(
                "task_id",
                AckOperations.Tasks.DESCRIBE_TASK_INFO,
                new DescribeTaskInfoRequest("mine"),
                "{\"task_id\":\"§\"}"));
        rows.add(new Row<>(
                "ClusterId",
                AckOperations.Clusters.DESCRIBE_CLUSTER_DETAIL,
                new DescribeClusterDetailRequest("mine"),
                ACK_CLUSTER));
        rows.add(new Row<>(
                "ClusterId",
                AckOperations.Clusters.MODIFY_CLUSTER,
                ModifyClusterRequest.builder("mine").build(),
                ACK_CLUSTER));
        rows.add(new Row<>(
                "NodepoolId",
                AckOperations.NodePools.DESCRIBE_CLUSTER_NODE_POOL_DETAIL,
                new DescribeClusterNodePoolDetailRequest("c", "mine"),
                "{\"nodepool_info\":{\"nodepool_id\":\"§\"}}"));
        rows.add(new Row<>(
                "check_id",
                AckOperations.Checks.GET_CLUSTER_CHECK,
                new GetClusterCheckRequest("c", "mine"),
                "{\"check_id\":\"§\"}"));
        rows.add(new Row<>(
                "ClusterId",
                AckOperations.Addons.UPGRADE_CLUSTER_ADDONS,
                new UpgradeClusterAddonsRequest(
                        "mine", List.of(AddonUpgrade.builder("coredns", "1").build())),
                ACK_CLUSTER));
        rows.add(new Row<>(
                "instance_name",
                AckOperations.Addons.GET_CLUSTER_ADDON_INSTANCE,
                new GetClusterAddonInstanceRequest("c", "mine"),
                "{\"name\":\"§\"}"));
        rows.add(new Row<>(
                "addon_name",
                AckOperations.Addons.DESCRIBE_ADDON,
                DescribeAddonRequest.builder("mine", AddonScope.cluster("c")).build(),
                "{\"name\":\"§\"}"));
    }

    @SuppressWarnings("deprecation") // includes one that the vendor has removed
    private static void ackLists(List<Row<?, ?>> rows) {
        rows.add(new Row<>(
                "cluster_id",
                AckOperations.Clusters.DESCRIBE_CLUSTERS_FOR_REGION,
                DescribeClustersForRegionRequest.builder("r").clusterId("mine").build(),
                "{\"clusters\":[" + ACK_CLUSTER + "]}"));
        rows.add(new Row<>(
                "cluster_id",
                AckOperations.Clusters.DESCRIBE_CLUSTERS_V1,
                DescribeClustersV1Request.builder().clusterId("mine").build(),
                "{\"clusters\":[" + ACK_CLUSTER + "]}"));
        rows.add(new Row<>(
                "ClusterId",
                AckOperations.Clusters.DESCRIBE_CLUSTER_LOGS,
                new DescribeClusterLogsRequest("mine"),
                "[" + ACK_CLUSTER + "]"));
        rows.add(new Row<>(
                "nodepool_id",
                AckOperations.NodePools.DESCRIBE_CLUSTER_NODES,
                DescribeClusterNodesRequest.builder("c").nodepoolId("mine").build(),
                "{\"nodes\":[{\"nodepool_id\":\"§\"}]}"));
        rows.add(new Row<>(
                "cluster_id",
                AckOperations.Plans.LIST_OPERATION_PLANS,
                ListOperationPlansRequest.builder().clusterId("mine").build(),
                "{\"plans\":[" + ACK_CLUSTER + "]}"));
        rows.add(new Row<>(
                "cluster_id",
                AckOperations.Plans.LIST_OPERATION_PLANS_FOR_REGION,
                ListOperationPlansForRegionRequest.builder("r")
                        .clusterId("mine")
                        .build(),
                "{\"plans\":[" + ACK_CLUSTER + "]}"));
        rows.add(new Row<>(
                "ClusterId",
                AckOperations.Plans.DESCRIBE_CLUSTER_EVENTS,
                DescribeClusterEventsRequest.builder("mine").build(),
                "{\"events\":[" + ACK_CLUSTER + "]}"));
        rows.add(new Row<>(
                "cluster_id",
                AckOperations.Plans.DESCRIBE_EVENTS_FOR_REGION,
                DescribeEventsForRegionRequest.builder("r").clusterId("mine").build(),
                "{\"events\":[" + ACK_CLUSTER + "]}"));
    }

    private static void ackNodes(List<Row<?, ?>> rows) {
        String camelCase = "{\"clusterId\":\"§\"}";
        NodeComponentSettings kubelet =
                NodeComponentSettings.builder("kubelet").version("1").build();
        rows.add(new Row<>(
                "NodepoolId",
                AckOperations.NodePools.MODIFY_CLUSTER_NODE_POOL,
                ModifyClusterNodePoolRequest.builder("c", "mine").build(),
                "{\"nodepool_id\":\"§\"}"));
        rows.add(new Row<>(
                "NodepoolId",
                AckOperations.NodePools.MODIFY_NODE_POOL_NODE_CONFIG,
                ModifyNodePoolNodeConfigRequest.builder("c", "mine").build(),
                "{\"nodepool_id\":\"§\"}"));
        rows.add(new Row<>(
                "cluster_id",
                AckOperations.NodePools.RUN_NODE_OPERATION,
                RunNodeOperationRequest.builder("mine", "p", "n", "restart.kubelet")
                        .build(),
                camelCase));
        rows.add(new Row<>(
                "clusterId",
                AckOperations.NodeComponents.INSTALL_NODE_POOL_COMPONENTS,
                InstallNodePoolComponentsRequest.builder("mine", "p", List.of(kubelet))
                        .build(),
                camelCase));
        rows.add(new Row<>(
                "clusterId",
                AckOperations.NodeComponents.UPDATE_NODE_POOL_COMPONENT,
                UpdateNodePoolComponentRequest.builder("mine", "p", kubelet).build(),
                camelCase));
        rows.add(new Row<>(
                "cluster_id",
                AckOperations.NodeComponents.CREATE_NODE_POOL_COMPONENT_INSTANCES,
                CreateNodePoolComponentInstancesRequest.builder("mine", "p", List.of(kubelet))
                        .build(),
                ACK_CLUSTER));
        rows.add(new Row<>(
                "cluster_id",
                AckOperations.NodeComponents.UPDATE_NODE_POOL_COMPONENT_INSTANCE,
                UpdateNodePoolComponentInstanceRequest.builder("mine", "p", kubelet)
                        .build(),
                ACK_CLUSTER));
        rows.add(new Row<>(
                "cluster_id",
                AckOperations.NodeComponents.DELETE_NODE_POOL_COMPONENT_INSTANCE,
                DeleteNodePoolComponentInstanceRequest.builder("mine", "p", "kubelet")
                        .build(),
                ACK_CLUSTER));
    }

    private static void ackReports(List<Row<?, ?>> rows) {
        rows.add(new Row<>(
                "cluster_id",
                AckOperations.Clusters.MIGRATE_CLUSTER,
                MigrateClusterRequest.builder("mine").build(),
                ACK_CLUSTER));
        rows.add(new Row<>(
                "reportId",
                AckOperations.Inspections.GET_CLUSTER_INSPECT_REPORT_DETAIL,
                GetClusterInspectReportDetailRequest.builder("c", "mine").build(),
                "{\"reportId\":\"§\"}"));
        rows.add(new Row<>(
                "cluster_id",
                AckOperations.Diagnoses.CREATE_CLUSTER_DIAGNOSIS,
                CreateClusterDiagnosisRequest.cluster("mine"),
                ACK_CLUSTER));
        rows.add(new Row<>(
                "diagnosis_id",
                AckOperations.Diagnoses.GET_CLUSTER_DIAGNOSIS_RESULT,
                GetClusterDiagnosisResultRequest.builder("c", "mine").build(),
                "{\"diagnosis_id\":\"§\"}"));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void rejectsAResponseWithAnotherId(Row<?, ?> row) {
        assertThat(row.mismatch("another")).isEqualTo(row.id + " is another, asked for was mine");
        assertThat(row.mismatch("MINE")).isNull();
        assertThat(row.mismatch("")).isNull();
    }

    @Test
    void hasARowForEveryId() {
        assertThat(rows())
                .extracting(Row::toString)
                .containsExactlyInAnyOrderElementsOf(OperationConstants.all().stream()
                        .flatMap(operation -> operation.echoedIds().stream().map(id -> operation + " " + id))
                        .toList());
    }
}
