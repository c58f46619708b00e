// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.request;

import io.clusterupgrade.internal.request.Checks;
import java.util.List;
import java.util.Objects;

/**
 * A request to upgrade add-ons of a cluster (see sdk/docs/wire/ack.md#upgradeclusteraddons).
 *
 * @param clusterId the cluster's id
 * @param addons the add-ons, with the versions to upgrade them to
 * @since 0.1.0
 */
public record UpgradeClusterAddonsRequest(String clusterId, List<AddonUpgrade> addons) {
    public UpgradeClusterAddonsRequest {
        Objects.requireNonNull(clusterId, "clusterId");
        addons = Checks.notEmpty("addons", addons);
    }
}
