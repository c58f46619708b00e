// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.request;

import java.util.Objects;

/**
 * Asks for the upgrade workflows of a cluster (see sdk/docs/wire/cce.md#workflow). Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class ListUpgradeWorkFlowsRequest {
    private final String clusterId;

    private ListUpgradeWorkFlowsRequest(String clusterId) {
        this.clusterId = Objects.requireNonNull(clusterId, "clusterId");
    }

    /** The request for a cluster. */
    public static ListUpgradeWorkFlowsRequest of(String clusterId) {
        return new ListUpgradeWorkFlowsRequest(clusterId);
    }

    /** The cluster's id. */
    public String clusterId() {
        return clusterId;
    }
}
