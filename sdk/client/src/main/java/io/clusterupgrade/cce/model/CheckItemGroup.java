// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonValue;
import io.clusterupgrade.request.OpenEnum;
import org.jspecify.annotations.Nullable;

/**
 * What a check item looks at (see sdk/docs/wire/cce.md#prechecktask). An open set: any other text is kept. Equality
 * ignores case.
 *
 * @param value the text as the cloud wrote it; empty when absent
 * @see <a href="https://support.huaweicloud.com/api-cce/GetPreCheck.html">vendor's documentation</a>
 * @since 0.1.0
 */
public record CheckItemGroup(@JsonValue String value) implements OpenEnum {
    /** The response did not say. */
    public static final CheckItemGroup ABSENT = new CheckItemGroup("");

    /** The limits of an upgrade. */
    public static final CheckItemGroup LIMIT_CHECK = new CheckItemGroup("LimitCheck");

    /** The masters. */
    public static final CheckItemGroup MASTER_CHECK = new CheckItemGroup("MasterCheck");

    /** The nodes. */
    public static final CheckItemGroup NODE_CHECK = new CheckItemGroup("NodeCheck");

    /** The add-ons. */
    public static final CheckItemGroup ADDON_CHECK = new CheckItemGroup("AddonCheck");

    /** The check itself. */
    public static final CheckItemGroup EXECUTE_EXCEPTION = new CheckItemGroup("ExecuteException");

    /** The word with this text. */
    public static CheckItemGroup of(String value) {
        return new CheckItemGroup(value);
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
