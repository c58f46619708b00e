// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.request;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.internal.request.Checks;
import java.util.List;

/**
 * A request to check add-ons of a cluster (see sdk/docs/wire/cce.md#add-ons).
 *
 * @param clusterId the cluster's id
 * @param addonList the add-ons to check
 * @since 0.1.0
 */
public record BatchCreateAddonPrecheckRequest(
        @JsonProperty("clusterID") String clusterId,
        @JsonProperty("addonList") List<AddonInfo> addonList) {
    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if {@code clusterId} is blank or {@code addonList} is empty
     */
    public BatchCreateAddonPrecheckRequest {
        Checks.text("clusterId", clusterId);
        addonList = Checks.notEmpty("addonList", addonList);
    }
}
