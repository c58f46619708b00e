// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.request;

import java.util.Objects;

/**
 * A request to remove the automatic inspections of a cluster (see sdk/docs/wire/ack.md#inspections). Immutable and
 * thread-safe.
 *
 * @param clusterId the cluster's id
 * @since 0.1.0
 */
public record DeleteClusterInspectConfigRequest(String clusterId) {
    public DeleteClusterInspectConfigRequest {
        Objects.requireNonNull(clusterId, "clusterId");
    }
}
