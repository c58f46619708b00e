// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * The versions of a cluster (see sdk/docs/wire/cce.md#upgrade-information).
 *
 * @param lastUpgradeInfo its last upgrade; null when there was none
 * @param versionInfo the current version and the offered versions
 * @param upgradeFeatureGates feature flags of the console
 * @see <a href="https://support.huaweicloud.com/api-cce/GetClusterUpgradeInfo.html">vendor's documentation</a>
 * @since 0.1.0
 */
public record UpgradeInfoSpec(
        @JsonProperty("lastUpgradeInfo") @Nullable UpgradeInfoStatus lastUpgradeInfo,
        @JsonProperty("versionInfo") UpgradeVersionInfo versionInfo,
        @JsonProperty("upgradeFeatureGates") UpgradeFeatureGates upgradeFeatureGates) {

    public UpgradeInfoSpec {
        versionInfo = versionInfo == null ? UpgradeVersionInfo.EMPTY : versionInfo;
        upgradeFeatureGates = upgradeFeatureGates == null ? UpgradeFeatureGates.EMPTY : upgradeFeatureGates;
    }

    static final UpgradeInfoSpec EMPTY = new UpgradeInfoSpec(null, UpgradeVersionInfo.EMPTY, UpgradeFeatureGates.EMPTY);
}
