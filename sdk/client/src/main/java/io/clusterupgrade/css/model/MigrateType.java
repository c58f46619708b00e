// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.css.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.clusterupgrade.request.OpenEnum;

/**
 * The type of an AZ change (see sdk/docs/wire/css.md#updateazbyinstancetype).
 *
 * @see <a href="https://support.huaweicloud.com/intl/en-us/api-css/UpdateAzByInstanceType.html">vendor's documentation</a>
 * @since 0.1.0
 */
public final class MigrateType extends OpenEnum {
    /** The response does not contain the value. */
    public static final MigrateType ABSENT = new MigrateType("");

    /** Spreads the nodes over more AZs; the cluster needs a restart afterwards. */
    public static final MigrateType MULTI_AZ_CHANGE = new MigrateType("multi_az_change");

    /** Moves the nodes from one AZ to another. */
    public static final MigrateType AZ_MIGRATE = new MigrateType("az_migrate");

    private MigrateType(String value) {
        super(value);
    }

    /** Returns the value with this text. */
    @JsonCreator
    public static MigrateType of(String value) {
        return new MigrateType(value);
    }
}
