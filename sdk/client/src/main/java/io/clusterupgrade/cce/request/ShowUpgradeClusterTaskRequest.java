// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.request;

import java.util.Objects;

/**
 * A request for one upgrade task of a cluster (see sdk/docs/wire/cce.md#upgradetask).
 *
 * @param clusterId the cluster's id
 * @param taskId the task's id
 * @since 0.1.0
 */
public record ShowUpgradeClusterTaskRequest(String clusterId, String taskId) {
    public ShowUpgradeClusterTaskRequest {
        Objects.requireNonNull(clusterId, "clusterId");
        Objects.requireNonNull(taskId, "taskId");
    }
}
