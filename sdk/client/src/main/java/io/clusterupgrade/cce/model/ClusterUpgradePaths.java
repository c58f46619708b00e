// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.request.ImmutableCopies;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which versions may be upgraded to which, for all clusters; what one cluster may do now is in ClusterUpgradeInfo
 * (see sdk/docs/wire/cce.md#upgrade-information).
 *
 * @param apiVersion {@code v3}
 * @param kind as the service names it
 * @param metadata of the table itself
 * @param upgradePaths the table
 * @see <a href="https://support.huaweicloud.com/api-cce/GetClusterUpgradePaths.html">vendor's documentation</a>
 * @since 0.1.0
 */
public record ClusterUpgradePaths(
        @JsonProperty("apiVersion") @Nullable String apiVersion,
        @JsonProperty("kind") @Nullable String kind,
        @JsonProperty("metadata") Metadata metadata,
        @JsonProperty("upgradePaths") List<UpgradePath> upgradePaths) {

    /** Gives what a response leaves out its neutral value. */
    public ClusterUpgradePaths {
        metadata = metadata == null ? Metadata.EMPTY : metadata;
        upgradePaths = ImmutableCopies.list(upgradePaths);
    }
}
