// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.request;

import java.util.Objects;

/**
 * A request for the versions that a cluster can be upgraded to (see sdk/docs/wire/cce.md#upgrade-information).
 *
 * @param clusterId the cluster's id
 * @since 0.1.0
 */
public record ShowClusterUpgradeInfoRequest(String clusterId) {
    public ShowClusterUpgradeInfoRequest {
        Objects.requireNonNull(clusterId, "clusterId");
    }
}
