// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.request.ImmutableCopies;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which features of upgrades a region has (see sdk/docs/wire/cce.md#upgrade-information).
 *
 * @param apiVersion {@code v3}
 * @param kind as the service names it
 * @param metadata of the table itself
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

    /** Gives what a response leaves out its neutral value. */
    public ClusterUpgradeFeatureGates {
        metadata = metadata == null ? Metadata.EMPTY : metadata;
        upgradeFeatureGates = ImmutableCopies.map(upgradeFeatureGates);
    }
}
