// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack;

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
import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.request.Operation;

/**
 * The operations of ACK on plans and events, for {@link AckClient#call} and {@link AckClient#callAsync}.
 *
 * @since 0.1.0
 */
public final class AckPlanOperations {
    /** Lists plans. */
    public static final Operation<ListOperationPlansRequest, ListOperationPlansResponse> LIST_OPERATION_PLANS =
            Operation.read(CloudService.ACK, "ListOperationPlans", "GET", "", "/operation/plans")
                    .request(ListOperationPlansRequest.class)
                    .query("cluster_id", ListOperationPlansRequest::clusterId)
                    .query("type", ListOperationPlansRequest::type)
                    .response(ListOperationPlansResponse.class)
                    .echoingInEach("cluster_id", ListOperationPlansResponse::plans, OperationPlan::clusterId);

    /** Lists the newest hundred plans in a region. */
    public static final Operation<ListOperationPlansForRegionRequest, ListOperationPlansResponse>
            LIST_OPERATION_PLANS_FOR_REGION = Operation.read(
                            CloudService.ACK,
                            "ListOperationPlansForRegion",
                            "GET",
                            "",
                            "/regions/{region_id}/operation/plans")
                    .request(ListOperationPlansForRegionRequest.class)
                    .path("region_id", ListOperationPlansForRegionRequest::regionId)
                    .query("cluster_id", ListOperationPlansForRegionRequest::clusterId)
                    .query("type", ListOperationPlansForRegionRequest::type)
                    .query("state", ListOperationPlansForRegionRequest::state)
                    .response(ListOperationPlansResponse.class)
                    .echoingInEach("cluster_id", ListOperationPlansResponse::plans, OperationPlan::clusterId);

    /** Cancels a plan before its time. */
    public static final Operation<CancelOperationPlanRequest, CancelOperationPlanResponse> CANCEL_OPERATION_PLAN =
            Operation.write(CloudService.ACK, "CancelOperationPlan", "DELETE", "", "/operation/plans/{plan_id}")
                    .request(CancelOperationPlanRequest.class)
                    .path("plan_id", CancelOperationPlanRequest::planId)
                    .response(CancelOperationPlanResponse.class);

    /** Lists the events of a cluster, a page at a time. */
    public static final Operation<DescribeClusterEventsRequest, ClusterEventPage> DESCRIBE_CLUSTER_EVENTS =
            Operation.read(CloudService.ACK, "DescribeClusterEvents", "GET", "", "/clusters/{ClusterId}/events")
                    .request(DescribeClusterEventsRequest.class)
                    .path("ClusterId", DescribeClusterEventsRequest::clusterId)
                    .query("task_id", DescribeClusterEventsRequest::taskId)
                    .query("page_number", DescribeClusterEventsRequest::pageNumber)
                    .query("page_size", DescribeClusterEventsRequest::pageSize)
                    .query("max_results", DescribeClusterEventsRequest::maxResults)
                    .query("next_token", DescribeClusterEventsRequest::nextToken)
                    .response(ClusterEventPage.class)
                    .echoingInEach("ClusterId", ClusterEventPage::events, ClusterEvent::clusterId);

    /** Lists the events in a region, a page at a time. */
    public static final Operation<DescribeEventsForRegionRequest, ClusterEventPage> DESCRIBE_EVENTS_FOR_REGION =
            Operation.read(CloudService.ACK, "DescribeEventsForRegion", "GET", "", "/regions/{region_id}/events")
                    .request(DescribeEventsForRegionRequest.class)
                    .path("region_id", DescribeEventsForRegionRequest::regionId)
                    .query("cluster_id", DescribeEventsForRegionRequest::clusterId)
                    .query("page_number", DescribeEventsForRegionRequest::pageNumber)
                    .query("page_size", DescribeEventsForRegionRequest::pageSize)
                    .query("max_results", DescribeEventsForRegionRequest::maxResults)
                    .query("next_token", DescribeEventsForRegionRequest::nextToken)
                    .response(ClusterEventPage.class)
                    .echoingInEach("cluster_id", ClusterEventPage::events, ClusterEvent::clusterId);

    private AckPlanOperations() {}
}
