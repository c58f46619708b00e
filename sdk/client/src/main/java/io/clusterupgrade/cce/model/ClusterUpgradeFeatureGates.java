// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.request.ImmutableCopies;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The upgrade features that a region supports (see sdk/docs/wire/cce.md#upgrade-information).
 *
 * @param apiVersion {@code v3}
 * @param kind the kind as the service sends it
 * @param metadata the metadata of the table
 * @param upgradeFeatureGates the features by name: {@code DisplayPreCheckDetail}, {@code EvsSnapshot}, {@code
 *     LabelForSkippedNode}, {@code UpgradeStrategy}
 * @see <a href="https://support.huaweicloud.com/api-cce/GetClusterUpgradeFeatureGates.html">vendor's documentation</a>
 * @since 0.1.0
 */
public record ClusterUpgradeFeatureGates(
        @JsonProperty("apiVersion") @Nullable String apiVersion,
        @JsonProperty("kind") @Nullable String kind,
        @JsonProperty("metadata") Metadata metadata,
        @JsonProperty("upgradeFeatureGates") Map<String, FeatureGate> upgradeFeatureGates) {

    public ClusterUpgradeFeatureGates {
        metadata = metadata == null ? Metadata.EMPTY : metadata;
        upgradeFeatureGates = ImmutableCopies.map(upgradeFeatureGates);
    }
}
