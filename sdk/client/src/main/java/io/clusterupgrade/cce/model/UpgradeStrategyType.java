// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.clusterupgrade.request.OpenEnum;

/**
 * The strategy of an upgrade (see sdk/docs/wire/cce.md#upgradecluster).
 *
 * @see <a href="https://support.huaweicloud.com/api-cce/UpgradeCluster.html">vendor's documentation</a>
 * @since 0.1.0
 */
public final class UpgradeStrategyType extends OpenEnum {
    /** The response does not contain the value. */
    public static final UpgradeStrategyType ABSENT = new UpgradeStrategyType("");

    /** Upgrades each node in place, batch by batch; the only strategy. */
    public static final UpgradeStrategyType IN_PLACE_ROLLING_UPDATE = new UpgradeStrategyType("inPlaceRollingUpdate");

    private UpgradeStrategyType(String value) {
        super(value);
    }

    /** Returns the value with this text. */
    @JsonCreator
    public static UpgradeStrategyType of(String value) {
        return new UpgradeStrategyType(value);
    }
}
