// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * Feature flags of the console (see sdk/docs/wire/cce.md#upgrade-information).
 *
 * @param supportUpgradePageV4 whether the console shows its newer upgrade page
 * @see <a href="https://support.huaweicloud.com/api-cce/GetClusterUpgradeInfo.html">vendor's documentation</a>
 * @since 0.1.0
 */
public record UpgradeFeatureGates(
        @JsonProperty("supportUpgradePageV4") @Nullable Boolean supportUpgradePageV4) {
    static final UpgradeFeatureGates EMPTY = new UpgradeFeatureGates(null);
}
