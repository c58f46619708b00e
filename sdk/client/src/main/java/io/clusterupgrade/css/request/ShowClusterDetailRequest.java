// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.css.request;

import java.util.Objects;

/**
 * A request for the current state of a cluster (see sdk/docs/wire/css.md#clusters).
 *
 * @param clusterId the cluster's id
 * @since 0.1.0
 */
public record ShowClusterDetailRequest(String clusterId) {
    public ShowClusterDetailRequest {
        Objects.requireNonNull(clusterId, "clusterId");
    }
}
