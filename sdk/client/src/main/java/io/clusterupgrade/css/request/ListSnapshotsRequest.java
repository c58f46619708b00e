// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.css.request;

import java.util.Objects;

/**
 * A request for all snapshots of a cluster (see sdk/docs/wire/css.md#listsnapshots).
 *
 * @param clusterId the cluster's id
 * @since 0.1.0
 */
public record ListSnapshotsRequest(String clusterId) {
    public ListSnapshotsRequest {
        Objects.requireNonNull(clusterId, "clusterId");
    }
}
