// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonValue;
import io.clusterupgrade.request.OpenEnum;
import org.jspecify.annotations.Nullable;

/**
 * The way an upgrade goes (see sdk/docs/wire/cce.md#upgradecluster). An open set: any other text is kept. Equality
 * ignores case.
 *
 * @param value the text as the cloud wrote it; empty when absent
 * @see <a href="https://support.huaweicloud.com/api-cce/UpgradeCluster.html">vendor's documentation</a>
 * @since 0.1.0
 */
public record UpgradeStrategyType(@JsonValue String value) implements OpenEnum {
    /** The response did not say. */
    public static final UpgradeStrategyType ABSENT = new UpgradeStrategyType("");

    /** Batch by batch, each node in its place; the only way there is. */
    public static final UpgradeStrategyType IN_PLACE_ROLLING_UPDATE = new UpgradeStrategyType("inPlaceRollingUpdate");

    /** The word with this text. */
    public static UpgradeStrategyType of(String value) {
        return new UpgradeStrategyType(value);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return OpenEnum.equal(this, other);
    }

    @Override
    public int hashCode() {
        return OpenEnum.hash(this);
    }

    @Override
    public String toString() {
        return value;
    }
}
