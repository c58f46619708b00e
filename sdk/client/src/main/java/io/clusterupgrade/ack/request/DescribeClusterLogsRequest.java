// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.request;

import java.util.Objects;

/**
 * Asks for the log of a cluster (see sdk/docs/wire/ack.md#plans-events-and-logs). Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class DescribeClusterLogsRequest {
    private final String clusterId;

    private DescribeClusterLogsRequest(String clusterId) {
        this.clusterId = Objects.requireNonNull(clusterId, "clusterId");
    }

    /** The request for a cluster. */
    public static DescribeClusterLogsRequest of(String clusterId) {
        return new DescribeClusterLogsRequest(clusterId);
    }

    /** The cluster's id. */
    public String clusterId() {
        return clusterId;
    }
}
