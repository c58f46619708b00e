// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.request;

import java.util.Objects;

/**
 * A request for the vulnerabilities of a cluster (see sdk/docs/wire/ack.md#vulnerabilities). Immutable and thread-safe.
 *
 * @param clusterId the cluster's id
 * @since 0.1.0
 */
public record DescribeClusterVulsRequest(String clusterId) {
    public DescribeClusterVulsRequest {
        Objects.requireNonNull(clusterId, "clusterId");
    }
}
