// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.request;

import java.util.Objects;

/**
 * A request to continue a paused upgrade of a cluster (see sdk/docs/wire/cce.md#task-actions).
 *
 * @param clusterId the cluster's id
 * @since 0.1.0
 */
public record ContinueUpgradeClusterTaskRequest(String clusterId) {
    public ContinueUpgradeClusterTaskRequest {
        Objects.requireNonNull(clusterId, "clusterId");
    }
}
