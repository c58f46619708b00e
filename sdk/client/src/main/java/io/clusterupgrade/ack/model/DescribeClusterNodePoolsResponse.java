// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.request.ImmutableCopies;
import java.util.List;

/**
 * The node pools of a cluster (see sdk/docs/wire/ack.md#describeclusternodepools).
 *
 * @param nodePools the node pools
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-describeclusternodepools">vendor's documentation</a>
 * @since 0.1.0
 */
public record DescribeClusterNodePoolsResponse(
        @JsonProperty("nodepools") List<NodePool> nodePools) {

    public DescribeClusterNodePoolsResponse {
        nodePools = ImmutableCopies.list(nodePools);
    }
}
