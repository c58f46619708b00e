// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.request;

import java.util.Objects;

/**
 * Asks for a pre-check of a cluster (see sdk/docs/wire/cce.md#prechecktask). Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class ShowPreCheckRequest {
    private final String clusterId;
    private final String taskId;

    private ShowPreCheckRequest(String clusterId, String taskId) {
        this.clusterId = Objects.requireNonNull(clusterId, "clusterId");
        this.taskId = Objects.requireNonNull(taskId, "taskId");
    }

    /** The request for a pre-check of a cluster. */
    public static ShowPreCheckRequest of(String clusterId, String taskId) {
        return new ShowPreCheckRequest(clusterId, taskId);
    }

    /** The cluster's id. */
    public String clusterId() {
        return clusterId;
    }

    /** The pre-check's id. */
    public String taskId() {
        return taskId;
    }
}
