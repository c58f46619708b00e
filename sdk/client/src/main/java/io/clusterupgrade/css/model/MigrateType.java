// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.css.model;

import com.fasterxml.jackson.annotation.JsonValue;
import io.clusterupgrade.request.OpenEnum;
import org.jspecify.annotations.Nullable;

/**
 * What an AZ change does (see sdk/docs/wire/css.md#updateazbyinstancetype). An open set: any other text is kept.
 * Equality ignores case.
 *
 * @param value the text as the cloud wrote it; empty when absent
 * @see <a href="https://support.huaweicloud.com/intl/en-us/api-css/UpdateAzByInstanceType.html">vendor's documentation</a>
 * @since 0.1.0
 */
public record MigrateType(@JsonValue String value) implements OpenEnum {
    /** The response did not say. */
    public static final MigrateType ABSENT = new MigrateType("");

    /** Spreads the nodes over more AZs; the cluster needs a restart afterwards. */
    public static final MigrateType MULTI_AZ_CHANGE = new MigrateType("multi_az_change");

    /** Moves the nodes from one AZ to another. */
    public static final MigrateType AZ_MIGRATE = new MigrateType("az_migrate");

    /** The word with this text. */
    public static MigrateType of(String value) {
        return new MigrateType(value);
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
