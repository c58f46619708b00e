// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.request;

import java.util.Objects;

/**
 * Asks for the add-ons that are installed in a cluster (see sdk/docs/wire/ack.md#add-ons). Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class ListClusterAddonInstancesRequest {
    private final String clusterId;

    private ListClusterAddonInstancesRequest(String clusterId) {
        this.clusterId = Objects.requireNonNull(clusterId, "clusterId");
    }

    /** The request for a cluster. */
    public static ListClusterAddonInstancesRequest of(String clusterId) {
        return new ListClusterAddonInstancesRequest(clusterId);
    }

    /** The cluster's id. */
    public String clusterId() {
        return clusterId;
    }
}
