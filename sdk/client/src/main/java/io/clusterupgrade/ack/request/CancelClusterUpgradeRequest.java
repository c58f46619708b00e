// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.request;

import java.util.Objects;

/**
 * Asks to end the upgrade of a cluster (see sdk/docs/wire/ack.md#cluster-upgrade). Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class CancelClusterUpgradeRequest {
    private final String clusterId;

    private CancelClusterUpgradeRequest(String clusterId) {
        this.clusterId = Objects.requireNonNull(clusterId, "clusterId");
    }

    /** The request for a cluster. */
    public static CancelClusterUpgradeRequest of(String clusterId) {
        return new CancelClusterUpgradeRequest(clusterId);
    }

    /** The cluster's id. */
    public String clusterId() {
        return clusterId;
    }
}
