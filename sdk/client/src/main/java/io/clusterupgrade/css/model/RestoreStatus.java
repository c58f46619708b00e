// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.css.model;

import com.fasterxml.jackson.annotation.JsonValue;
import io.clusterupgrade.request.OpenEnum;
import org.jspecify.annotations.Nullable;

/**
 * How far the restoring of a snapshot is (see sdk/docs/wire/css.md#listsnapshots). An open set: any other text is kept.
 * Equality ignores case.
 *
 * @param value the text as the cloud wrote it; empty when absent
 * @see <a href="https://support.huaweicloud.com/intl/en-us/api-css/ListSnapshots.html">vendor's documentation</a>
 * @since 0.1.0
 */
public record RestoreStatus(@JsonValue String value) implements OpenEnum {
    /** The response did not say. */
    public static final RestoreStatus ABSENT = new RestoreStatus("");

    /** In progress. */
    public static final RestoreStatus RESTORING = new RestoreStatus("restoring");

    /** Done. */
    public static final RestoreStatus SUCCESS = new RestoreStatus("success");

    /** Failed. */
    public static final RestoreStatus FAILED = new RestoreStatus("failed");

    /** It was never restored; the documents show the word without listing it. */
    public static final RestoreStatus NONE = new RestoreStatus("none");

    /** The word with this text. */
    public static RestoreStatus of(String value) {
        return new RestoreStatus(value);
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
