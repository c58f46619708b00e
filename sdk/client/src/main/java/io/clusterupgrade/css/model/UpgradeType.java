// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.css.model;

import com.fasterxml.jackson.annotation.JsonValue;
import io.clusterupgrade.request.OpenEnum;
import org.jspecify.annotations.Nullable;

/**
 * How far an image upgrade goes (see sdk/docs/wire/css.md#listimages). An open set: any other text is kept. Equality
 * ignores case.
 *
 * @param value the text as the cloud wrote it; empty when absent
 * @see <a href="https://support.huaweicloud.com/intl/en-us/api-css/UpgradeCore.html">vendor's documentation</a>
 * @since 0.1.0
 */
public record UpgradeType(@JsonValue String value) implements OpenEnum {
    /** The response did not say. */
    public static final UpgradeType ABSENT = new UpgradeType("");

    /** To the newest image of the same engine version. */
    public static final UpgradeType SAME = new UpgradeType("same");

    /** To another version of the same engine. */
    public static final UpgradeType CROSS = new UpgradeType("cross");

    /** From Elasticsearch to OpenSearch; documented, and said to be not supported at present. */
    public static final UpgradeType CROSS_ENGINE = new UpgradeType("cross-engine");

    /** The word with this text. */
    public static UpgradeType of(String value) {
        return new UpgradeType(value);
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
