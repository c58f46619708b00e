// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.css.request;

import java.util.Objects;

/**
 * Asks for all snapshots of a cluster (see sdk/docs/wire/css.md#listsnapshots). Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class ListSnapshotsRequest {
    private final String clusterId;

    private ListSnapshotsRequest(String clusterId) {
        this.clusterId = Objects.requireNonNull(clusterId, "clusterId");
    }

    /** The request for a cluster. */
    public static ListSnapshotsRequest of(String clusterId) {
        return new ListSnapshotsRequest(clusterId);
    }

    /** The cluster's id. */
    public String clusterId() {
        return clusterId;
    }
}
