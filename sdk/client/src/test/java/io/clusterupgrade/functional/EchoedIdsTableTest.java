// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.functional;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.ack.AckAddonOperations;
import io.clusterupgrade.ack.AckCheckOperations;
import io.clusterupgrade.ack.AckClusterOperations;
import io.clusterupgrade.ack.AckNodePoolOperations;
import io.clusterupgrade.ack.AckOperations;
import io.clusterupgrade.ack.AckPlanOperations;
import io.clusterupgrade.ack.AckTaskOperations;
import io.clusterupgrade.ack.request.AddonScope;
import io.clusterupgrade.ack.request.AddonUpgrade;
import io.clusterupgrade.ack.request.DescribeAddonRequest;
import io.clusterupgrade.ack.request.DescribeClusterDetailRequest;
import io.clusterupgrade.ack.request.DescribeClusterEventsRequest;
import io.clusterupgrade.ack.request.DescribeClusterLogsRequest;
import io.clusterupgrade.ack.request.DescribeClusterNodePoolDetailRequest;
import io.clusterupgrade.ack.request.DescribeClusterNodesRequest;
import io.clusterupgrade.ack.request.DescribeClustersForRegionRequest;
import io.clusterupgrade.ack.request.DescribeEventsForRegionRequest;
import io.clusterupgrade.ack.request.DescribeTaskInfoRequest;
import io.clusterupgrade.ack.request.GetClusterAddonInstanceRequest;
import io.clusterupgrade.ack.request.GetClusterCheckRequest;
import io.clusterupgrade.ack.request.ListOperationPlansForRegionRequest;
import io.clusterupgrade.ack.request.ListOperationPlansRequest;
import io.clusterupgrade.ack.request.ModifyClusterRequest;
import io.clusterupgrade.ack.request.UpgradeClusterAddonsRequest;
import io.clusterupgrade.architecture.OperationConstants;
import io.clusterupgrade.cce.CceAddonOperations;
import io.clusterupgrade.cce.CceCheckOperations;
import io.clusterupgrade.cce.CceClusterOperations;
import io.clusterupgrade.cce.CceOperations;
import io.clusterupgrade.cce.CceWorkFlowOperations;
import io.clusterupgrade.cce.model.AddonCheckType;
import io.clusterupgrade.cce.request.AddonInfo;
import io.clusterupgrade.cce.request.BatchCreateAddonPrecheckRequest;
import io.clusterupgrade.cce.request.CreatePostCheckRequest;
import io.clusterupgrade.cce.request.CreatePreCheckRequest;
import io.clusterupgrade.cce.request.CreateUpgradeWorkFlowRequest;
import io.clusterupgrade.cce.request.ListAddonPrecheckTasksRequest;
import io.clusterupgrade.cce.request.ListPreCheckTasksRequest;
import io.clusterupgrade.cce.request.ListUpgradeWorkFlowsRequest;
import io.clusterupgrade.cce.request.RollbackAddonInstanceRequest;
import io.clusterupgrade.cce.request.ShowClusterRequest;
import io.clusterupgrade.cce.request.ShowJobRequest;
import io.clusterupgrade.cce.request.ShowNodePoolRequest;
import io.clusterupgrade.cce.request.ShowNodeRequest;
import io.clusterupgrade.cce.request.ShowPreCheckRequest;
import io.clusterupgrade.cce.request.ShowUpgradeClusterTaskRequest;
import io.clusterupgrade.cce.request.ShowUpgradeWorkFlowRequest;
import io.clusterupgrade.cce.request.UpgradeWorkFlowUpdateRequest;
import io.clusterupgrade.css.CssClusterOperations;
import io.clusterupgrade.css.CssSnapshotOperations;
import io.clusterupgrade.css.request.ListSnapshotsRequest;
import io.clusterupgrade.css.request.ShowClusterDetailRequest;
import io.clusterupgrade.decode.JsonDecoder;
import io.clusterupgrade.request.Operation;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
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
        cceChecks(rows);
        ack(rows);
        ackLists(rows);
        return rows;
    }

    private static void css(List<Row<?, ?>> rows) {
        rows.add(new Row<>(
                "cluster_id",
                CssClusterOperations.SHOW_CLUSTER_DETAIL,
                ShowClusterDetailRequest.of("mine"),
                "{\"id\":\"§\"}"));
        rows.add(new Row<>(
                "cluster_id",
                CssSnapshotOperations.LIST_SNAPSHOTS,
                ListSnapshotsRequest.of("mine"),
                "{\"backups\":[{\"clusterId\":\"§\"}]}"));
    }

    private static void cce(List<Row<?, ?>> rows) {
        rows.add(new Row<>(
                "task_id",
                CceOperations.SHOW_UPGRADE_CLUSTER_TASK,
                ShowUpgradeClusterTaskRequest.of("c", "mine"),
                UID));
        rows.add(new Row<>(
                "cluster_id",
                CceWorkFlowOperations.CREATE_UPGRADE_WORK_FLOW,
                CreateUpgradeWorkFlowRequest.builder("mine", "v1.31").build(),
                CLUSTER));
        rows.add(new Row<>(
                "cluster_id",
                CceWorkFlowOperations.LIST_UPGRADE_WORK_FLOWS,
                ListUpgradeWorkFlowsRequest.of("mine"),
                CLUSTERS));
        rows.add(new Row<>(
                "upgrade_workflow_id",
                CceWorkFlowOperations.SHOW_UPGRADE_WORK_FLOW,
                ShowUpgradeWorkFlowRequest.of("c", "mine"),
                UID));
        rows.add(new Row<>(
                "cluster_id",
                CceWorkFlowOperations.SHOW_UPGRADE_WORK_FLOW,
                ShowUpgradeWorkFlowRequest.of("mine", "w"),
                CLUSTER));
        rows.add(new Row<>(
                "upgrade_workflow_id",
                CceWorkFlowOperations.UPGRADE_WORK_FLOW_UPDATE,
                UpgradeWorkFlowUpdateRequest.cancel("c", "mine"),
                UID));
        rows.add(new Row<>(
                "cluster_id",
                CceWorkFlowOperations.UPGRADE_WORK_FLOW_UPDATE,
                UpgradeWorkFlowUpdateRequest.cancel("mine", "w"),
                CLUSTER));
        rows.add(new Row<>(
                "cluster_id",
                CceClusterOperations.SHOW_CLUSTER,
                ShowClusterRequest.builder("mine").build(),
                UID));
        rows.add(new Row<>(
                "nodepool_id", CceClusterOperations.SHOW_NODE_POOL, ShowNodePoolRequest.of("c", "mine"), UID));
        rows.add(new Row<>("node_id", CceClusterOperations.SHOW_NODE, ShowNodeRequest.of("c", "mine"), UID));
        rows.add(new Row<>("job_id", CceClusterOperations.SHOW_JOB, ShowJobRequest.of("mine"), UID));
    }

    private static void cceChecks(List<Row<?, ?>> rows) {
        rows.add(new Row<>(
                "cluster_id",
                CceCheckOperations.CREATE_PRE_CHECK,
                CreatePreCheckRequest.builder("mine", "v1.29", "v1.31").build(),
                CLUSTER));
        rows.add(new Row<>(
                "cluster_id", CceCheckOperations.LIST_PRE_CHECK_TASKS, ListPreCheckTasksRequest.of("mine"), CLUSTERS));
        rows.add(new Row<>("task_id", CceCheckOperations.SHOW_PRE_CHECK, ShowPreCheckRequest.of("c", "mine"), UID));
        rows.add(new Row<>(
                "cluster_id", CceCheckOperations.SHOW_PRE_CHECK, ShowPreCheckRequest.of("mine", "t"), CLUSTER));
        rows.add(new Row<>(
                "cluster_id",
                CceCheckOperations.CREATE_POST_CHECK,
                CreatePostCheckRequest.builder("mine").build(),
                CLUSTER));
        rows.add(new Row<>(
                "cluster_id",
                CceAddonOperations.BATCH_CREATE_ADDON_PRECHECK,
                BatchCreateAddonPrecheckRequest.of(
                        "mine",
                        List.of(AddonInfo.builder("coredns", "i", AddonCheckType.of("addonStatic"))
                                .build())),
                CLUSTER));
        rows.add(new Row<>(
                "task_id",
                CceAddonOperations.LIST_ADDON_PRECHECK_TASKS,
                ListAddonPrecheckTasksRequest.builder("c").taskId("mine").build(),
                "{\"items\":[{\"metadata\":{\"taskID\":\"§\"}}]}"));
        rows.add(new Row<>(
                "addon_instance_id",
                CceAddonOperations.LIST_ADDON_PRECHECK_TASKS,
                ListAddonPrecheckTasksRequest.builder("c")
                        .addonInstanceId("mine")
                        .build(),
                "{\"items\":[{\"metadata\":{\"addonInstanceID\":\"§\"}}]}"));
        rows.add(new Row<>(
                "clusterID",
                CceAddonOperations.ROLLBACK_ADDON_INSTANCE,
                RollbackAddonInstanceRequest.of("mine", "a"),
                CLUSTER));
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
                AckTaskOperations.DESCRIBE_TASK_INFO,
                DescribeTaskInfoRequest.of("mine"),
                "{\"task_id\":\"§\"}"));
        rows.add(new Row<>(
                "ClusterId",
                AckClusterOperations.DESCRIBE_CLUSTER_DETAIL,
                DescribeClusterDetailRequest.of("mine"),
                ACK_CLUSTER));
        rows.add(new Row<>(
                "ClusterId",
                AckClusterOperations.MODIFY_CLUSTER,
                ModifyClusterRequest.builder("mine").build(),
                ACK_CLUSTER));
        rows.add(new Row<>(
                "NodepoolId",
                AckNodePoolOperations.DESCRIBE_CLUSTER_NODE_POOL_DETAIL,
                DescribeClusterNodePoolDetailRequest.of("c", "mine"),
                "{\"nodepool_info\":{\"nodepool_id\":\"§\"}}"));
        rows.add(new Row<>(
                "check_id",
                AckCheckOperations.GET_CLUSTER_CHECK,
                GetClusterCheckRequest.of("c", "mine"),
                "{\"check_id\":\"§\"}"));
        rows.add(new Row<>(
                "ClusterId",
                AckAddonOperations.UPGRADE_CLUSTER_ADDONS,
                UpgradeClusterAddonsRequest.of(
                        "mine", List.of(AddonUpgrade.builder("coredns", "1").build())),
                ACK_CLUSTER));
        rows.add(new Row<>(
                "instance_name",
                AckAddonOperations.GET_CLUSTER_ADDON_INSTANCE,
                GetClusterAddonInstanceRequest.of("c", "mine"),
                "{\"name\":\"§\"}"));
        rows.add(new Row<>(
                "addon_name",
                AckAddonOperations.DESCRIBE_ADDON,
                DescribeAddonRequest.builder("mine", AddonScope.cluster("c")).build(),
                "{\"name\":\"§\"}"));
    }

    private static void ackLists(List<Row<?, ?>> rows) {
        rows.add(new Row<>(
                "cluster_id",
                AckClusterOperations.DESCRIBE_CLUSTERS_FOR_REGION,
                DescribeClustersForRegionRequest.builder("r").clusterId("mine").build(),
                "{\"clusters\":[" + ACK_CLUSTER + "]}"));
        rows.add(new Row<>(
                "ClusterId",
                AckClusterOperations.DESCRIBE_CLUSTER_LOGS,
                DescribeClusterLogsRequest.of("mine"),
                "[" + ACK_CLUSTER + "]"));
        rows.add(new Row<>(
                "nodepool_id",
                AckNodePoolOperations.DESCRIBE_CLUSTER_NODES,
                DescribeClusterNodesRequest.builder("c").nodepoolId("mine").build(),
                "{\"nodes\":[{\"nodepool_id\":\"§\"}]}"));
        rows.add(new Row<>(
                "cluster_id",
                AckPlanOperations.LIST_OPERATION_PLANS,
                ListOperationPlansRequest.builder().clusterId("mine").build(),
                "{\"plans\":[" + ACK_CLUSTER + "]}"));
        rows.add(new Row<>(
                "cluster_id",
                AckPlanOperations.LIST_OPERATION_PLANS_FOR_REGION,
                ListOperationPlansForRegionRequest.builder("r")
                        .clusterId("mine")
                        .build(),
                "{\"plans\":[" + ACK_CLUSTER + "]}"));
        rows.add(new Row<>(
                "ClusterId",
                AckPlanOperations.DESCRIBE_CLUSTER_EVENTS,
                DescribeClusterEventsRequest.builder("mine").build(),
                "{\"events\":[" + ACK_CLUSTER + "]}"));
        rows.add(new Row<>(
                "cluster_id",
                AckPlanOperations.DESCRIBE_EVENTS_FOR_REGION,
                DescribeEventsForRegionRequest.builder("r").clusterId("mine").build(),
                "{\"events\":[" + ACK_CLUSTER + "]}"));
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
