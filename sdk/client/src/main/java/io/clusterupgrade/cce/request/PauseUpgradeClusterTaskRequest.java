// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.request;

import java.util.Objects;

/**
 * Asks to hold the upgrade of a cluster (see sdk/docs/wire/cce.md#task-actions). Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class PauseUpgradeClusterTaskRequest {
    private final String clusterId;

    private PauseUpgradeClusterTaskRequest(String clusterId) {
        this.clusterId = Objects.requireNonNull(clusterId, "clusterId");
    }

    /** The request for a cluster. */
    public static PauseUpgradeClusterTaskRequest of(String clusterId) {
        return new PauseUpgradeClusterTaskRequest(clusterId);
    }

    /** The cluster's id. */
    public String clusterId() {
        return clusterId;
    }
}
