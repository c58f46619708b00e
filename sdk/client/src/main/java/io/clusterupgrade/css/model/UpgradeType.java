// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.css.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.clusterupgrade.request.OpenEnum;

/**
 * The target version of an image upgrade (see sdk/docs/wire/css.md#listimages).
 *
 * @see <a href="https://support.huaweicloud.com/intl/en-us/api-css/UpgradeCore.html">vendor's documentation</a>
 * @since 0.1.0
 */
public final class UpgradeType extends OpenEnum {
    /** The response does not contain the value. */
    public static final UpgradeType ABSENT = new UpgradeType("");

    /** The newest image of the same engine version. */
    public static final UpgradeType SAME = new UpgradeType("same");

    /** Another version of the same engine. */
    public static final UpgradeType CROSS = new UpgradeType("cross");

    /** OpenSearch, from Elasticsearch; documented, but said to be unsupported at present. */
    public static final UpgradeType CROSS_ENGINE = new UpgradeType("cross-engine");

    private UpgradeType(String value) {
        super(value);
    }

    /** Returns the value with this text. */
    @JsonCreator
    public static UpgradeType of(String value) {
        return new UpgradeType(value);
    }
}
