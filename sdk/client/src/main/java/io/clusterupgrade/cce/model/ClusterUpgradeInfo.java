// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * The version of a cluster, its possible target versions and the state of its last upgrade (see
 * sdk/docs/wire/cce.md#upgrade-information).
 *
 * @param kind {@code ClusterUpgradeInfo}
 * @param apiVersion {@code v3}
 * @param metadata the metadata of the information
 * @param spec its versions
 * @param status the upgrade in progress
 * @see <a href="https://support.huaweicloud.com/api-cce/GetClusterUpgradeInfo.html">vendor's documentation</a>
 * @since 0.1.0
 */
public record ClusterUpgradeInfo(
        @JsonProperty("kind") @Nullable String kind,
        @JsonProperty("apiVersion") @Nullable String apiVersion,
        @JsonProperty("metadata") Metadata metadata,
        @JsonProperty("spec") UpgradeInfoSpec spec,
        @JsonProperty("status") UpgradeInfoStatus status) {

    public ClusterUpgradeInfo {
        metadata = metadata == null ? Metadata.EMPTY : metadata;
        spec = spec == null ? UpgradeInfoSpec.EMPTY : spec;
        status = status == null ? UpgradeInfoStatus.EMPTY : status;
    }
}
