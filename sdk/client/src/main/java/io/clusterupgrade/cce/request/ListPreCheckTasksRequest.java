// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.request;

import java.util.Objects;

/**
 * A request for the pre-checks of a cluster (see sdk/docs/wire/cce.md#prechecktask).
 *
 * @param clusterId the cluster's id
 * @since 0.1.0
 */
public record ListPreCheckTasksRequest(String clusterId) {
    public ListPreCheckTasksRequest {
        Objects.requireNonNull(clusterId, "clusterId");
    }
}
