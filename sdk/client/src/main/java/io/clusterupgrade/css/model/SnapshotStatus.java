// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.css.model;

import com.fasterxml.jackson.annotation.JsonValue;
import io.clusterupgrade.request.OpenEnum;
import org.jspecify.annotations.Nullable;

/**
 * How far a snapshot is (see sdk/docs/wire/css.md#listsnapshots). An open set: any other text is kept. Equality ignores
 * case.
 *
 * @param value the text as the cloud wrote it; empty when absent
 * @see <a href="https://support.huaweicloud.com/intl/en-us/api-css/ListSnapshots.html">vendor's documentation</a>
 * @since 0.1.0
 */
public record SnapshotStatus(@JsonValue String value) implements OpenEnum {
    /** The response did not say. */
    public static final SnapshotStatus ABSENT = new SnapshotStatus("");

    /** In progress. */
    public static final SnapshotStatus BUILDING = new SnapshotStatus("BUILDING");

    /** Done. */
    public static final SnapshotStatus COMPLETED = new SnapshotStatus("COMPLETED");

    /** Failed. */
    public static final SnapshotStatus FAILED = new SnapshotStatus("FAILED");

    /** Done for some shards only. */
    public static final SnapshotStatus PART_FAILED = new SnapshotStatus("PART_FAILED");

    /** The word with this text. */
    public static SnapshotStatus of(String value) {
        return new SnapshotStatus(value);
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
