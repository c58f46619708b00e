// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.request;

import java.util.Objects;

/**
 * A request for a pre-check of a cluster (see sdk/docs/wire/cce.md#prechecktask).
 *
 * @param clusterId the cluster's id
 * @param taskId the pre-check's id
 * @since 0.1.0
 */
public record ShowPreCheckRequest(String clusterId, String taskId) {
    public ShowPreCheckRequest {
        Objects.requireNonNull(clusterId, "clusterId");
        Objects.requireNonNull(taskId, "taskId");
    }
}
