// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.request;

import java.util.Objects;

/**
 * A request for the upgrade workflows of a cluster (see sdk/docs/wire/cce.md#workflow).
 *
 * @param clusterId the cluster's id
 * @since 0.1.0
 */
public record ListUpgradeWorkFlowsRequest(String clusterId) {
    public ListUpgradeWorkFlowsRequest {
        Objects.requireNonNull(clusterId, "clusterId");
    }
}
