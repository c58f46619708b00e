// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.request;

import java.util.Objects;

/**
 * A request for the log of a cluster (see sdk/docs/wire/ack.md#plans-events-and-logs).
 *
 * @param clusterId the cluster's id
 * @since 0.1.0
 */
public record DescribeClusterLogsRequest(String clusterId) {
    public DescribeClusterLogsRequest {
        Objects.requireNonNull(clusterId, "clusterId");
    }
}
