// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack;

import static io.clusterupgrade.ack.AckTestClient.CLUSTER;
import static io.clusterupgrade.ack.AckTestClient.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.ack.model.CancelOperationPlanResponse;
import io.clusterupgrade.ack.model.ClusterEvent;
import io.clusterupgrade.ack.model.ClusterEventData;
import io.clusterupgrade.ack.model.ClusterEventPage;
import io.clusterupgrade.ack.model.ClusterLog;
import io.clusterupgrade.ack.model.EventLevel;
import io.clusterupgrade.ack.model.EventType;
import io.clusterupgrade.ack.model.OperationPlan;
import io.clusterupgrade.ack.model.OperationPlanReason;
import io.clusterupgrade.ack.model.OperationPlanState;
import io.clusterupgrade.ack.model.OperationPlanType;
import io.clusterupgrade.ack.model.PageInfo;
import io.clusterupgrade.ack.request.CancelOperationPlanRequest;
import io.clusterupgrade.ack.request.DescribeClusterEventsRequest;
import io.clusterupgrade.ack.request.DescribeClusterLogsRequest;
import io.clusterupgrade.ack.request.DescribeEventsForRegionRequest;
import io.clusterupgrade.ack.request.ListOperationPlansForRegionRequest;
import io.clusterupgrade.ack.request.ListOperationPlansRequest;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Reads every field of the responses about plans, events and logs. */
class AckPlanResponsesTest {
    @Test
    void readsACancelledPlan() {
        assertThat(read(
                        AckOperations.Plans.CANCEL_OPERATION_PLAN,
                        new CancelOperationPlanRequest("P-1"),
                        "cancel-operation-plan/accepted.json"))
                .isEqualTo(new CancelOperationPlanResponse("9A0F3C71-5E2D-5B84-8C16-D7E4B3A2F019"));
    }

    @Test
    void readsPlansWithTheValuesOfBothOperations() {
        OperationPlan scheduled = read(
                        AckOperations.Plans.LIST_OPERATION_PLANS,
                        ListOperationPlansRequest.builder().build(),
                        "list-operation-plans/one.json")
                .plans()
                .get(0);
        List<OperationPlan> inRegion = read(
                        AckOperations.Plans.LIST_OPERATION_PLANS_FOR_REGION,
                        ListOperationPlansForRegionRequest.builder("r1").build(),
                        "list-operation-plans-for-region/two.json")
                .plans();

        assertThat(scheduled)
                .isEqualTo(plan(OperationPlanType.CLUSTER_UPGRADE, OperationPlanState.SCHEDULED, null, null));
        assertThat(scheduled.state().value()).isEqualTo("scheduled");
        assertThat(inRegion.get(0))
                .isEqualTo(plan(
                        OperationPlanType.CLUSTER_UPGRADE_MASTER,
                        OperationPlanState.CANCELED,
                        "T-69a5c0ffee00000106000001",
                        new OperationPlanReason("CanceledByUser", "by 2800000000000002")));
        assertThat(inRegion.get(1).state()).isEqualTo(OperationPlanState.VALIDATING_FAILED);
        assertThat(inRegion.get(1).type()).isEqualTo(OperationPlanType.CVE_FIX);
        assertThat(inRegion.get(1).stateReason()).isNull();
    }

    private static OperationPlan plan(
            OperationPlanType type, OperationPlanState state, String taskId, OperationPlanReason reason) {
        return new OperationPlan(
                "P-1f2e3d4c",
                CLUSTER,
                type,
                state,
                "cluster",
                CLUSTER,
                taskId,
                Instant.parse("2026-02-28T16:00:00Z"),
                Instant.parse("2026-03-04T19:00:00Z"),
                Instant.parse("2026-03-04T22:00:00Z"),
                reason);
    }

    @Test
    void readsTheEventsOfAClusterAndOfARegion() {
        ClusterEventPage page = read(
                AckOperations.Plans.DESCRIBE_CLUSTER_EVENTS,
                DescribeClusterEventsRequest.builder("cb41f0d7a92e3468fb05c7719ad60e2f8")
                        .build(),
                "describe-cluster-events/page.json");

        assertThat(page)
                .isEqualTo(new ClusterEventPage(
                        List.of(
                                new ClusterEvent(
                                        "e-9f0c2d71-1b3a-4c5d-8e6f-7a8b9c0d1e2f",
                                        EventType.CLUSTER_UPGRADE,
                                        "task",
                                        "cluster",
                                        Instant.parse("2026-03-02T13:14:09Z"),
                                        CLUSTER,
                                        new ClusterEventData(
                                                EventLevel.INFO, "Started", "upgrade to 1.33.3-aliyun.1 started")),
                                new ClusterEvent(
                                        "e-2",
                                        EventType.NODEPOOL_UPGRADE,
                                        null,
                                        null,
                                        Instant.parse("2021-05-06T07:08:09Z"),
                                        null,
                                        new ClusterEventData(EventLevel.ERROR, null, null))),
                        new PageInfo(1L, 100L, 3_000_000_000L),
                        "bmV4dA=="));
        assertThat(read(
                        AckOperations.Plans.DESCRIBE_EVENTS_FOR_REGION,
                        DescribeEventsForRegionRequest.builder("r1").build(),
                        "describe-cluster-events/page.json"))
                .isEqualTo(page);
    }

    @Test
    void readsALog() {
        assertThat(read(
                        AckOperations.Clusters.DESCRIBE_CLUSTER_LOGS,
                        new DescribeClusterLogsRequest("cb41f0d7a92e3468fb05c7719ad60e2f8"),
                        "describe-cluster-logs/two.json"))
                .containsExactly(
                        new ClusterLog(
                                9007199254740993L,
                                CLUSTER,
                                "cb41 | start to upgrade",
                                Instant.parse("2026-03-02T13:14:09Z"),
                                Instant.parse("2026-03-02T13:14:10Z")),
                        new ClusterLog(2L, null, null, null, null));
    }
}
