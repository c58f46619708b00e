// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.request;

import java.util.Objects;

/**
 * A request for a snapshot of the masters of a cluster (see sdk/docs/wire/cce.md#snapshots).
 *
 * @param clusterId the cluster's id
 * @since 0.1.0
 */
public record CreateClusterMasterSnapshotRequest(String clusterId) {
    public CreateClusterMasterSnapshotRequest {
        Objects.requireNonNull(clusterId, "clusterId");
    }
}
