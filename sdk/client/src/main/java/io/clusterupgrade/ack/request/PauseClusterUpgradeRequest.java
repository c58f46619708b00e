// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.request;

import java.util.Objects;

/**
 * A request to pause the upgrade of a cluster (see sdk/docs/wire/ack.md#cluster-upgrade).
 *
 * @param clusterId the cluster's id
 * @since 0.1.0
 */
public record PauseClusterUpgradeRequest(String clusterId) {
    public PauseClusterUpgradeRequest {
        Objects.requireNonNull(clusterId, "clusterId");
    }
}
