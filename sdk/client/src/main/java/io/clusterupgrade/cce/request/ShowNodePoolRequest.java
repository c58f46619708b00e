// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.request;

import io.clusterupgrade.internal.request.Checks;
import java.util.Objects;

/**
 * A request for a node pool of a cluster (see sdk/docs/wire/cce.md#node-pools-and-nodes).
 *
 * @param clusterId the cluster's id
 * @param nodePoolId the node pool's id
 * @since 0.1.0
 */
public record ShowNodePoolRequest(String clusterId, String nodePoolId) {
    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if {@code nodePoolId} is blank
     */
    public ShowNodePoolRequest {
        Objects.requireNonNull(clusterId, "clusterId");
        Checks.text("nodePoolId", nodePoolId);
    }
}
