// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce;

import io.clusterupgrade.cce.model.Node;
import io.clusterupgrade.cce.model.NodeList;
import io.clusterupgrade.cce.request.ListNodesRequest;
import io.clusterupgrade.request.PagedIterable;
import java.util.function.Function;

/** Reads all pages of nodes; each begins behind the last node of the one before. */
final class CceNodePagination {
    /** A node has a few kilobytes, and the service's own pages have 2000 nodes. */
    private static final int PAGE = 500;

    private CceNodePagination() {}

    static PagedIterable<Node> of(ListNodesRequest request, Function<ListNodesRequest, NodeList> reader) {
        Integer asked = request.limit();
        int limit = asked == null ? PAGE : asked;
        return PagedIterable.byMarker(
                request.marker(), limit, node -> node.metadata().uid(), marker -> {
                    ListNodesRequest.Builder page = request.toBuilder().limit(limit);
                    return reader.apply((marker == null ? page : page.marker(marker)).build())
                            .items();
                });
    }
}
