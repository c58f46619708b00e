// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.css.model;

import com.fasterxml.jackson.annotation.JsonValue;
import io.clusterupgrade.request.OpenEnum;
import org.jspecify.annotations.Nullable;

/**
 * Whether a snapshot was made by the policy or by hand (see sdk/docs/wire/css.md#listsnapshots); the cloud writes a
 * number in a text. An open set: any other text is kept. Equality ignores case.
 *
 * @param value the text as the cloud wrote it; empty when absent
 * @see <a href="https://support.huaweicloud.com/intl/en-us/api-css/ListSnapshots.html">vendor's documentation</a>
 * @since 0.1.0
 */
public record BackupType(@JsonValue String value) implements OpenEnum {
    /** The response did not say. */
    public static final BackupType ABSENT = new BackupType("");

    /** Made by the policy. */
    public static final BackupType AUTOMATIC = new BackupType("0");

    /** Made by hand. */
    public static final BackupType MANUAL = new BackupType("1");

    /** The word with this text. */
    public static BackupType of(String value) {
        return new BackupType(value);
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
