// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.clusterupgrade.request.OpenEnum;

/**
 * Whether a feature of upgrades is available (see sdk/docs/wire/cce.md#upgrade-information).
 *
 * @see <a href="https://support.huaweicloud.com/api-cce/GetClusterUpgradeFeatureGates.html">vendor's documentation</a>
 * @since 0.1.0
 */
public final class FeatureGate extends OpenEnum {
    /** The response does not contain the value. */
    public static final FeatureGate ABSENT = new FeatureGate("");

    /** The feature is available. */
    public static final FeatureGate SUPPORT = new FeatureGate("Support");

    /** The feature is disabled. */
    public static final FeatureGate DISABLE = new FeatureGate("Disable");

    /** The service decides. */
    public static final FeatureGate DEFAULT = new FeatureGate("Default");

    private FeatureGate(String value) {
        super(value);
    }

    /** Returns the value with this text. */
    @JsonCreator
    public static FeatureGate of(String value) {
        return new FeatureGate(value);
    }
}
