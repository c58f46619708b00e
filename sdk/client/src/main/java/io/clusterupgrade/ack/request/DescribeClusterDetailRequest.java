// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.request;

import java.util.Objects;

/**
 * Asks for a cluster (see sdk/docs/wire/ack.md#describeclusterdetail). Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class DescribeClusterDetailRequest {
    private final String clusterId;

    private DescribeClusterDetailRequest(String clusterId) {
        this.clusterId = Objects.requireNonNull(clusterId, "clusterId");
    }

    /** The request for a cluster. */
    public static DescribeClusterDetailRequest of(String clusterId) {
        return new DescribeClusterDetailRequest(clusterId);
    }

    /** The cluster's id. */
    public String clusterId() {
        return clusterId;
    }
}
