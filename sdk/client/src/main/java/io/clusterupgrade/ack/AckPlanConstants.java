// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack;

import static io.clusterupgrade.ack.AckDefinition.read;
import static io.clusterupgrade.ack.AckDefinition.tokenPaged;
import static io.clusterupgrade.ack.AckDefinition.write;

import io.clusterupgrade.ack.model.CancelOperationPlanResponse;
import io.clusterupgrade.ack.model.ClusterEvent;
import io.clusterupgrade.ack.model.ClusterEventPage;
import io.clusterupgrade.ack.model.ListOperationPlansResponse;
import io.clusterupgrade.ack.model.OperationPlan;
import io.clusterupgrade.ack.request.CancelOperationPlanRequest;
import io.clusterupgrade.ack.request.DescribeClusterEventsRequest;
import io.clusterupgrade.ack.request.DescribeEventsForRegionRequest;
import io.clusterupgrade.ack.request.ListOperationPlansForRegionRequest;
import io.clusterupgrade.ack.request.ListOperationPlansRequest;
import io.clusterupgrade.request.Operation;

/**
 * The operations on maintenance plans, which programs name as constants of {@link AckOperations.Plans}.
 *
 * @since 0.1.0
 */
public abstract sealed class AckPlanConstants permits AckOperations.Plans {
    /** Lists plans. */
    public static final Operation<ListOperationPlansRequest, ListOperationPlansResponse> LIST_OPERATION_PLANS = read(
                    "ListOperationPlans", "/operation/plans")
            .request(ListOperationPlansRequest.class)
            .query("cluster_id", ListOperationPlansRequest::clusterId)
            .query("type", ListOperationPlansRequest::type)
            .response(ListOperationPlansResponse.class)
            .echoingInEach("cluster_id", ListOperationPlansResponse::plans, OperationPlan::clusterId);

    /** Lists the newest hundred plans in a region. */
    public static final Operation<ListOperationPlansForRegionRequest, ListOperationPlansResponse>
            LIST_OPERATION_PLANS_FOR_REGION = read(
                            "ListOperationPlansForRegion", "/regions/{region_id}/operation/plans")
                    .request(ListOperationPlansForRegionRequest.class)
                    .path("region_id", ListOperationPlansForRegionRequest::regionId)
                    .query("cluster_id", ListOperationPlansForRegionRequest::clusterId)
                    .query("type", ListOperationPlansForRegionRequest::type)
                    .query("state", ListOperationPlansForRegionRequest::state)
                    .response(ListOperationPlansResponse.class)
                    .echoingInEach("cluster_id", ListOperationPlansResponse::plans, OperationPlan::clusterId);

    /** Cancels a plan before its start. */
    public static final Operation<CancelOperationPlanRequest, CancelOperationPlanResponse> CANCEL_OPERATION_PLAN =
            write("CancelOperationPlan", "DELETE", "/operation/plans/{plan_id}")
                    .request(CancelOperationPlanRequest.class)
                    .path("plan_id", CancelOperationPlanRequest::planId)
                    .response(CancelOperationPlanResponse.class);

    /** Lists the events of a cluster, one page at a time. */
    public static final Operation<DescribeClusterEventsRequest, ClusterEventPage> DESCRIBE_CLUSTER_EVENTS = tokenPaged(
                    read("DescribeClusterEvents", "/clusters/{ClusterId}/events")
                            .request(DescribeClusterEventsRequest.class)
                            .path("ClusterId", DescribeClusterEventsRequest::clusterId)
                            .query("task_id", DescribeClusterEventsRequest::taskId))
            .response(ClusterEventPage.class)
            .echoingInEach("ClusterId", ClusterEventPage::events, ClusterEvent::clusterId);

    /** Lists the events in a region, one page at a time. */
    public static final Operation<DescribeEventsForRegionRequest, ClusterEventPage> DESCRIBE_EVENTS_FOR_REGION =
            tokenPaged(read("DescribeEventsForRegion", "/regions/{region_id}/events")
                            .request(DescribeEventsForRegionRequest.class)
                            .path("region_id", DescribeEventsForRegionRequest::regionId)
                            .query("cluster_id", DescribeEventsForRegionRequest::clusterId))
                    .response(ClusterEventPage.class)
                    .echoingInEach("cluster_id", ClusterEventPage::events, ClusterEvent::clusterId);

    AckPlanConstants() {}
}
