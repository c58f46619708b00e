// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.request;

import java.util.Objects;

/**
 * Asks to go on with the upgrade of a cluster (see sdk/docs/wire/ack.md#cluster-upgrade). Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class ResumeUpgradeClusterRequest {
    private final String clusterId;

    private ResumeUpgradeClusterRequest(String clusterId) {
        this.clusterId = Objects.requireNonNull(clusterId, "clusterId");
    }

    /** The request for a cluster. */
    public static ResumeUpgradeClusterRequest of(String clusterId) {
        return new ResumeUpgradeClusterRequest(clusterId);
    }

    /** The cluster's id. */
    public String clusterId() {
        return clusterId;
    }
}
