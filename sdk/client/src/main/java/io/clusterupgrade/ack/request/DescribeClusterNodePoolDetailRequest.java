// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.request;

import java.util.Objects;

/**
 * A request for a node pool (see sdk/docs/wire/ack.md#describeclusternodepooldetail).
 *
 * @param clusterId the cluster's id
 * @param nodepoolId the node pool's id
 * @since 0.1.0
 */
public record DescribeClusterNodePoolDetailRequest(String clusterId, String nodepoolId) {
    public DescribeClusterNodePoolDetailRequest {
        Objects.requireNonNull(clusterId, "clusterId");
        Objects.requireNonNull(nodepoolId, "nodepoolId");
    }
}
