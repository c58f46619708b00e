// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonValue;
import io.clusterupgrade.request.OpenEnum;
import org.jspecify.annotations.Nullable;

/**
 * Whether a feature of upgrades is there (see sdk/docs/wire/cce.md#upgrade-information). An open set: any other text is
 * kept. Equality ignores case.
 *
 * @param value the text as the cloud wrote it; empty when absent
 * @see <a href="https://support.huaweicloud.com/api-cce/GetClusterUpgradeFeatureGates.html">vendor's documentation</a>
 * @since 0.1.0
 */
public record FeatureGate(@JsonValue String value) implements OpenEnum {
    /** The response did not say. */
    public static final FeatureGate ABSENT = new FeatureGate("");

    /** It is there. */
    public static final FeatureGate SUPPORT = new FeatureGate("Support");

    /** It is switched off. */
    public static final FeatureGate DISABLE = new FeatureGate("Disable");

    /** As the service sees fit. */
    public static final FeatureGate DEFAULT = new FeatureGate("Default");

    /** The word with this text. */
    public static FeatureGate of(String value) {
        return new FeatureGate(value);
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
