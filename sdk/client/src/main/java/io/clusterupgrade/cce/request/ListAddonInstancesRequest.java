// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.request;

import io.clusterupgrade.internal.request.Checks;

/**
 * A request for the instances of add-ons in a cluster (see sdk/docs/wire/cce.md#add-ons).
 *
 * @param clusterId the cluster's id
 * @since 0.1.0
 */
public record ListAddonInstancesRequest(String clusterId) {
    /**
     * Checks the value.
     *
     * @throws IllegalArgumentException if {@code clusterId} is blank
     */
    public ListAddonInstancesRequest {
        Checks.text("clusterId", clusterId);
    }
}
