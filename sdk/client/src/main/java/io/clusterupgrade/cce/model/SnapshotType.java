// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonValue;
import io.clusterupgrade.request.OpenEnum;
import org.jspecify.annotations.Nullable;

/**
 * What a part of a snapshot task does (see sdk/docs/wire/cce.md#snapshots). An open set: any other text is kept.
 * Equality ignores case.
 *
 * @param value the text as the cloud wrote it; empty when absent
 * @see <a href="https://support.huaweicloud.com/api-cce/ListClusterMasterSnapshotTasks.html">vendor's documentation</a>
 * @since 0.1.0
 */
public record SnapshotType(@JsonValue String value) implements OpenEnum {
    /** The response did not say. */
    public static final SnapshotType ABSENT = new SnapshotType("");

    /** Backs a master up. */
    public static final SnapshotType MASTER_BACKUP = new SnapshotType("master-backup");

    /** Brings a master back. */
    public static final SnapshotType MASTER_BACKUP_ROLLBACK = new SnapshotType("master-backup-rollback");

    /** The word with this text. */
    public static SnapshotType of(String value) {
        return new SnapshotType(value);
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
