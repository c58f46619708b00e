// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The response to starting an upgrade (see sdk/docs/wire/cce.md#upgradecluster).
 *
 * @param metadata the id of the task that was started; it has no times
 * @param spec the parameters of the upgrade
 * @see <a href="https://support.huaweicloud.com/api-cce/UpgradeCluster.html">vendor's documentation</a>
 * @since 0.1.0
 */
public record UpgradeClusterResponse(
        @JsonProperty("metadata") UpgradeTaskMetadata metadata,
        @JsonProperty("spec") UpgradeResponseSpec spec) {

    public UpgradeClusterResponse {
        metadata = metadata == null ? UpgradeTaskMetadata.EMPTY : metadata;
        spec = spec == null ? UpgradeResponseSpec.EMPTY : spec;
    }
}
