// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.request.ImmutableCopies;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The upgrade paths of all versions (see sdk/docs/wire/cce.md#upgrade-information). {@link ClusterUpgradeInfo} has the
 * versions that a particular cluster can be upgraded to now.
 *
 * @param apiVersion {@code v3}
 * @param kind the kind as the service sends it
 * @param metadata the metadata of the table
 * @param upgradePaths the upgrade paths
 * @see <a href="https://support.huaweicloud.com/api-cce/GetClusterUpgradePaths.html">vendor's documentation</a>
 * @since 0.1.0
 */
public record ClusterUpgradePaths(
        @JsonProperty("apiVersion") @Nullable String apiVersion,
        @JsonProperty("kind") @Nullable String kind,
        @JsonProperty("metadata") Metadata metadata,
        @JsonProperty("upgradePaths") List<UpgradePath> upgradePaths) {

    public ClusterUpgradePaths {
        metadata = metadata == null ? Metadata.EMPTY : metadata;
        upgradePaths = ImmutableCopies.list(upgradePaths);
    }
}
