// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What starting an upgrade answers (see sdk/docs/wire/cce.md#upgradecluster).
 *
 * @param metadata the id of the task that was started; no times
 * @param spec what will be done
 * @see <a href="https://support.huaweicloud.com/api-cce/UpgradeCluster.html">vendor's documentation</a>
 * @since 0.1.0
 */
public record UpgradeClusterResponse(
        @JsonProperty("metadata") UpgradeTaskMetadata metadata,
        @JsonProperty("spec") UpgradeResponseSpec spec) {

    /** Gives what a response leaves out its neutral value. */
    public UpgradeClusterResponse {
        metadata = metadata == null ? UpgradeTaskMetadata.EMPTY : metadata;
        spec = spec == null ? UpgradeResponseSpec.EMPTY : spec;
    }
}
