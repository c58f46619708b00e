// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.request;

import java.util.Objects;

/**
 * Asks what a cluster may be upgraded to (see sdk/docs/wire/cce.md#upgrade-information). Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class ShowClusterUpgradeInfoRequest {
    private final String clusterId;

    private ShowClusterUpgradeInfoRequest(String clusterId) {
        this.clusterId = Objects.requireNonNull(clusterId, "clusterId");
    }

    /** The request for a cluster. */
    public static ShowClusterUpgradeInfoRequest of(String clusterId) {
        return new ShowClusterUpgradeInfoRequest(clusterId);
    }

    /** The cluster's id. */
    public String clusterId() {
        return clusterId;
    }
}
