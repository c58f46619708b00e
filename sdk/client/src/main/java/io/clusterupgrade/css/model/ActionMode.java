// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.css.model;

import com.fasterxml.jackson.annotation.JsonValue;
import io.clusterupgrade.request.OpenEnum;
import org.jspecify.annotations.Nullable;

/**
 * Which kind of task the upgrade details list (see sdk/docs/wire/css.md#upgradedetail). An open set: any other text is
 * kept. Equality ignores case.
 *
 * @param value the text as the cloud wrote it; empty when absent
 * @see <a href="https://support.huaweicloud.com/intl/en-us/api-css/UpgradeDetail.html">vendor's documentation</a>
 * @since 0.1.0
 */
public record ActionMode(@JsonValue String value) implements OpenEnum {
    /** The response did not say. */
    public static final ActionMode ABSENT = new ActionMode("");

    /** Image upgrades; the service takes it as the default, and older editions do not know the word. */
    public static final ActionMode UPGRADING = new ActionMode("UPGRADING");

    /** AZ changes. */
    public static final ActionMode AZ_MIGRATION = new ActionMode("AZ_MIGRATION");

    /** The word with this text. */
    public static ActionMode of(String value) {
        return new ActionMode(value);
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
