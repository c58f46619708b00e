// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.request;

import io.clusterupgrade.internal.request.Checks;

/**
 * A request for one instance of an add-on (see sdk/docs/wire/cce.md#add-ons).
 *
 * @param clusterId the cluster's id
 * @param addonInstanceId the id of the add-on's instance
 * @since 0.1.0
 */
public record ShowAddonInstanceRequest(String clusterId, String addonInstanceId) {
    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if {@code clusterId} or {@code addonInstanceId} is blank
     */
    public ShowAddonInstanceRequest {
        Checks.text("clusterId", clusterId);
        Checks.text("addonInstanceId", addonInstanceId);
    }
}
