// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.request;

import java.util.Objects;

/**
 * Asks for one upgrade task of a cluster (see sdk/docs/wire/cce.md#upgradetask). Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class ShowUpgradeClusterTaskRequest {
    private final String clusterId;
    private final String taskId;

    private ShowUpgradeClusterTaskRequest(String clusterId, String taskId) {
        this.clusterId = Objects.requireNonNull(clusterId, "clusterId");
        this.taskId = Objects.requireNonNull(taskId, "taskId");
    }

    /** The request for a task of a cluster. */
    public static ShowUpgradeClusterTaskRequest of(String clusterId, String taskId) {
        return new ShowUpgradeClusterTaskRequest(clusterId, taskId);
    }

    /** The cluster's id. */
    public String clusterId() {
        return clusterId;
    }

    /** The task's id. */
    public String taskId() {
        return taskId;
    }
}
