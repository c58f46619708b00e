// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.request;

import java.util.Objects;

/**
 * Asks for the upgrades of a cluster (see sdk/docs/wire/cce.md#upgradetask). Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class ListUpgradeClusterTasksRequest {
    private final String clusterId;

    private ListUpgradeClusterTasksRequest(String clusterId) {
        this.clusterId = Objects.requireNonNull(clusterId, "clusterId");
    }

    /** The request for a cluster. */
    public static ListUpgradeClusterTasksRequest of(String clusterId) {
        return new ListUpgradeClusterTasksRequest(clusterId);
    }

    /** The cluster's id. */
    public String clusterId() {
        return clusterId;
    }
}
