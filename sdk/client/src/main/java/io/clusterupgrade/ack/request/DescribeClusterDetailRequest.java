// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.request;

import java.util.Objects;

/**
 * A request for a cluster (see sdk/docs/wire/ack.md#describeclusterdetail).
 *
 * @param clusterId the cluster's id
 * @since 0.1.0
 */
public record DescribeClusterDetailRequest(String clusterId) {
    public DescribeClusterDetailRequest {
        Objects.requireNonNull(clusterId, "clusterId");
    }
}
