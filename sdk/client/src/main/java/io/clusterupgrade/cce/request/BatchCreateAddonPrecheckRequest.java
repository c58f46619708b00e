// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.request;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * Asks to check add-ons of a cluster (see sdk/docs/wire/cce.md#add-ons). Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class BatchCreateAddonPrecheckRequest {
    private final String clusterId;
    private final List<AddonInfo> addonList;

    private BatchCreateAddonPrecheckRequest(String clusterId, List<AddonInfo> addonList) {
        this.clusterId = Checks.text("clusterId", clusterId);
        this.addonList = Checks.notEmpty("addonList", addonList);
    }

    /**
     * The request for add-ons of a cluster.
     *
     * @throws IllegalArgumentException if {@code clusterId} is blank or {@code addonList} is empty
     */
    public static BatchCreateAddonPrecheckRequest of(String clusterId, List<AddonInfo> addonList) {
        return new BatchCreateAddonPrecheckRequest(clusterId, addonList);
    }

    /** The cluster's id. */
    @JsonProperty("clusterID")
    public String clusterId() {
        return clusterId;
    }

    /** The add-ons to check. */
    @JsonProperty("addonList")
    public List<AddonInfo> addonList() {
        return addonList;
    }
}
