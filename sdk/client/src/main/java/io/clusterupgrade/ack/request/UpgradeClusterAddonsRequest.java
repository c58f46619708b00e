// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.request;

import java.util.List;
import java.util.Objects;

/**
 * Asks to upgrade add-ons of a cluster (see sdk/docs/wire/ack.md#upgradeclusteraddons). Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class UpgradeClusterAddonsRequest {
    private final String clusterId;
    private final List<AddonUpgrade> addons;

    private UpgradeClusterAddonsRequest(String clusterId, List<AddonUpgrade> addons) {
        this.clusterId = Objects.requireNonNull(clusterId, "clusterId");
        this.addons = Checks.notEmpty("addons", addons);
    }

    /** The request for a cluster and one or more of its add-ons; the vendor advises one at a time. */
    public static UpgradeClusterAddonsRequest of(String clusterId, List<AddonUpgrade> addons) {
        return new UpgradeClusterAddonsRequest(clusterId, addons);
    }

    /** The cluster's id. */
    public String clusterId() {
        return clusterId;
    }

    /** The add-ons, with the versions to upgrade them to. */
    public List<AddonUpgrade> addons() {
        return addons;
    }
}
