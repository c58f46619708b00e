// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.css.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.clusterupgrade.request.OpenEnum;

/**
 * The type of the tasks that the upgrade details list (see sdk/docs/wire/css.md#upgradedetail).
 *
 * @see <a href="https://support.huaweicloud.com/intl/en-us/api-css/UpgradeDetail.html">vendor's documentation</a>
 * @since 0.1.0
 */
public final class ActionMode extends OpenEnum {
    /** The response does not contain the value. */
    public static final ActionMode ABSENT = new ActionMode("");

    /** Image upgrades; the default of the service. Older editions do not know this value. */
    public static final ActionMode UPGRADING = new ActionMode("UPGRADING");

    /** AZ changes. */
    public static final ActionMode AZ_MIGRATION = new ActionMode("AZ_MIGRATION");

    private ActionMode(String value) {
        super(value);
    }

    /** Returns the value with this text. */
    @JsonCreator
    public static ActionMode of(String value) {
        return new ActionMode(value);
    }
}
