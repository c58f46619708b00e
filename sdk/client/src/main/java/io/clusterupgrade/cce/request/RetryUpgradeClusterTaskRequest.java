// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.request;

import java.util.Objects;

/**
 * Asks to go on with a failed upgrade of a cluster (see sdk/docs/wire/cce.md#task-actions). Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class RetryUpgradeClusterTaskRequest {
    private final String clusterId;

    private RetryUpgradeClusterTaskRequest(String clusterId) {
        this.clusterId = Objects.requireNonNull(clusterId, "clusterId");
    }

    /** The request for a cluster. */
    public static RetryUpgradeClusterTaskRequest of(String clusterId) {
        return new RetryUpgradeClusterTaskRequest(clusterId);
    }

    /** The cluster's id. */
    public String clusterId() {
        return clusterId;
    }
}
