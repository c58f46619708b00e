// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack;

import io.clusterupgrade.ack.model.ClusterEvent;
import io.clusterupgrade.ack.model.ClusterEventPage;
import io.clusterupgrade.ack.model.ClusterNode;
import io.clusterupgrade.ack.model.ClusterNodePage;
import io.clusterupgrade.ack.model.ClusterPage;
import io.clusterupgrade.ack.model.ClusterSummary;
import io.clusterupgrade.ack.model.ClusterTask;
import io.clusterupgrade.ack.model.ClusterTaskPage;
import io.clusterupgrade.ack.request.DescribeClusterEventsRequest;
import io.clusterupgrade.ack.request.DescribeClusterNodesRequest;
import io.clusterupgrade.ack.request.DescribeClusterTasksRequest;
import io.clusterupgrade.ack.request.DescribeClustersForRegionRequest;
import io.clusterupgrade.ack.request.DescribeEventsForRegionRequest;
import io.clusterupgrade.request.PagedIterable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads all pages of the lists of ACK, by page number: tokens came in May 2026 only, and not everywhere. Pages are as large as
 * the documents allow; where they name no limit, as large as in their example, since a service that hands out fewer than asked
 * for would look as if it had come to its end.
 */
final class AckPagination {
    private static final int DOCUMENTED_MOST = 100;
    private static final int EXAMPLE = 20;

    private AckPagination() {}

    static PagedIterable<ClusterTask> tasks(
            DescribeClusterTasksRequest request, Function<DescribeClusterTasksRequest, ClusterTaskPage> reader) {
        rejectTokens(request.nextToken(), request.maxResults());
        int size = orElse(request.pageSize(), EXAMPLE);
        return PagedIterable.byNumber(
                orElse(request.pageNumber(), 1),
                size,
                ClusterTask::taskId,
                number -> reader.apply(request.toBuilder()
                                .pageNumber(number)
                                .pageSize(size)
                                .build())
                        .tasks());
    }

    static PagedIterable<ClusterNode> nodes(
            DescribeClusterNodesRequest request, Function<DescribeClusterNodesRequest, ClusterNodePage> reader) {
        int size = orElse(request.pageSize(), DOCUMENTED_MOST);
        return PagedIterable.byNumber(
                orElse(request.pageNumber(), 1),
                size,
                AckPagination::nodeId,
                number -> reader.apply(request.toBuilder()
                                .pageNumber(number)
                                .pageSize(size)
                                .build())
                        .nodes());
    }

    static PagedIterable<ClusterSummary> clusters(
            DescribeClustersForRegionRequest request, Function<DescribeClustersForRegionRequest, ClusterPage> reader) {
        int size = orElse(request.pageSize(), EXAMPLE);
        return PagedIterable.byNumber(
                orElse(request.pageNumber(), 1),
                size,
                ClusterSummary::clusterId,
                number -> reader.apply(request.toBuilder()
                                .pageNumber(number)
                                .pageSize(size)
                                .build())
                        .clusters());
    }

    static PagedIterable<ClusterEvent> events(
            DescribeClusterEventsRequest request, Function<DescribeClusterEventsRequest, ClusterEventPage> reader) {
        rejectTokens(request.nextToken(), request.maxResults());
        int size = orElse(request.pageSize(), DOCUMENTED_MOST);
        return PagedIterable.byNumber(
                orElse(request.pageNumber(), 1),
                size,
                ClusterEvent::eventId,
                number -> reader.apply(request.toBuilder()
                                .pageNumber(number)
                                .pageSize(size)
                                .build())
                        .events());
    }

    static PagedIterable<ClusterEvent> events(
            DescribeEventsForRegionRequest request, Function<DescribeEventsForRegionRequest, ClusterEventPage> reader) {
        rejectTokens(request.nextToken(), request.maxResults());
        int size = orElse(request.pageSize(), DOCUMENTED_MOST);
        return PagedIterable.byNumber(
                orElse(request.pageNumber(), 1),
                size,
                ClusterEvent::eventId,
                number -> reader.apply(request.toBuilder()
                                .pageNumber(number)
                                .pageSize(size)
                                .build())
                        .events());
    }

    /** A node that could not be made has no name, and one of another cloud no machine. */
    private static @Nullable String nodeId(ClusterNode node) {
        return node.instanceId() != null ? node.instanceId() : node.nodeName();
    }

    private static void rejectTokens(@Nullable String nextToken, @Nullable Integer maxResults) {
        if (nextToken != null || maxResults != null) {
            throw new IllegalArgumentException(
                    "all pages are read by number: leave nextToken and maxResults out, or read single pages");
        }
    }

    private static int orElse(@Nullable Integer value, int other) {
        return value == null ? other : value;
    }
}
