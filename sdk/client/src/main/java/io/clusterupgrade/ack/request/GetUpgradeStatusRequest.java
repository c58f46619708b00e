// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.request;

import java.util.Objects;

/**
 * A request for the status of the upgrade of a cluster (see sdk/docs/wire/ack.md#getupgradestatus).
 *
 * @param clusterId the cluster's id
 * @since 0.1.0
 */
public record GetUpgradeStatusRequest(String clusterId) {
    public GetUpgradeStatusRequest {
        Objects.requireNonNull(clusterId, "clusterId");
    }
}
