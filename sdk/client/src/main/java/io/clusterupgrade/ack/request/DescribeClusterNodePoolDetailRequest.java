// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.request;

import java.util.Objects;

/**
 * Asks for a node pool (see sdk/docs/wire/ack.md#describeclusternodepooldetail). Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class DescribeClusterNodePoolDetailRequest {
    private final String clusterId;
    private final String nodepoolId;

    private DescribeClusterNodePoolDetailRequest(String clusterId, String nodepoolId) {
        this.clusterId = Objects.requireNonNull(clusterId, "clusterId");
        this.nodepoolId = Objects.requireNonNull(nodepoolId, "nodepoolId");
    }

    /** The request for a node pool of a cluster. */
    public static DescribeClusterNodePoolDetailRequest of(String clusterId, String nodepoolId) {
        return new DescribeClusterNodePoolDetailRequest(clusterId, nodepoolId);
    }

    /** The cluster's id. */
    public String clusterId() {
        return clusterId;
    }

    /** The node pool's id. */
    public String nodepoolId() {
        return nodepoolId;
    }
}
