// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.clusterupgrade.request.OpenEnum;

/**
 * The subject of a check item (see sdk/docs/wire/cce.md#prechecktask).
 *
 * @see <a href="https://support.huaweicloud.com/api-cce/GetPreCheck.html">vendor's documentation</a>
 * @since 0.1.0
 */
public final class CheckItemGroup extends OpenEnum {
    /** The response does not contain the value. */
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

    private CheckItemGroup(String value) {
        super(value);
    }

    /** Returns the value with this text. */
    @JsonCreator
    public static CheckItemGroup of(String value) {
        return new CheckItemGroup(value);
    }
}
