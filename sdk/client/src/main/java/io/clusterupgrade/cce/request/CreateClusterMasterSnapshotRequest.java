// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.request;

import java.util.Objects;

/**
 * Asks for a snapshot of the masters of a cluster (see sdk/docs/wire/cce.md#snapshots). Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class CreateClusterMasterSnapshotRequest {
    private final String clusterId;

    private CreateClusterMasterSnapshotRequest(String clusterId) {
        this.clusterId = Objects.requireNonNull(clusterId, "clusterId");
    }

    /** The request for a cluster. */
    public static CreateClusterMasterSnapshotRequest of(String clusterId) {
        return new CreateClusterMasterSnapshotRequest(clusterId);
    }

    /** The cluster's id. */
    public String clusterId() {
        return clusterId;
    }
}
