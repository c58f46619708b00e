// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.request;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.internal.request.Checks;

/**
 * A request to roll an instance of an add-on back to its previous version (see sdk/docs/wire/cce.md#add-ons).
 *
 * @param clusterId the cluster's id
 * @param addonInstanceId the id of the add-on's instance
 * @since 0.1.0
 */
public record RollbackAddonInstanceRequest(
        @JsonProperty("clusterID") String clusterId, String addonInstanceId) {
    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if {@code clusterId} is blank or {@code addonInstanceId} is not 1 to 255 characters
     *     long
     */
    public RollbackAddonInstanceRequest {
        Checks.text("clusterId", clusterId);
        Checks.text("addonInstanceId", addonInstanceId, 255);
    }
}
