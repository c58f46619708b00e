// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.request;

import io.clusterupgrade.internal.request.Checks;
import java.util.List;
import java.util.Objects;

/**
 * A request to reset nodes, which wipes their disks (see sdk/docs/wire/cce.md#resetnode).
 *
 * @param clusterId the cluster's id
 * @param nodes the nodes, at least one
 * @since 0.1.0
 */
public record ResetNodeRequest(String clusterId, List<NodeReset> nodes) {
    /**
     * Checks the values and copies the list.
     *
     * @throws IllegalArgumentException if {@code nodes} is empty
     */
    public ResetNodeRequest {
        Objects.requireNonNull(clusterId, "clusterId");
        nodes = Checks.notEmpty("nodes", nodes);
    }
}
