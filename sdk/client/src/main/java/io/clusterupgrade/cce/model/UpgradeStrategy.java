// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The strategy of an upgrade (see sdk/docs/wire/cce.md#upgradecluster).
 *
 * @param type the type of strategy
 * @param inPlaceRollingUpdate its settings
 * @see <a href="https://support.huaweicloud.com/api-cce/UpgradeCluster.html">vendor's documentation</a>
 * @since 0.1.0
 */
public record UpgradeStrategy(
        @JsonProperty("type") UpgradeStrategyType type,
        @JsonProperty("inPlaceRollingUpdate") InPlaceRollingUpdate inPlaceRollingUpdate) {

    public UpgradeStrategy {
        type = type == null ? UpgradeStrategyType.ABSENT : type;
        inPlaceRollingUpdate = inPlaceRollingUpdate == null ? InPlaceRollingUpdate.EMPTY : inPlaceRollingUpdate;
    }

    static final UpgradeStrategy EMPTY = new UpgradeStrategy(UpgradeStrategyType.ABSENT, InPlaceRollingUpdate.EMPTY);
}
