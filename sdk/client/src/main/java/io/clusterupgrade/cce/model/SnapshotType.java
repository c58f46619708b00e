// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.clusterupgrade.request.OpenEnum;

/**
 * The action of a part of a snapshot task (see sdk/docs/wire/cce.md#snapshots).
 *
 * @see <a href="https://support.huaweicloud.com/api-cce/ListClusterMasterSnapshotTasks.html">vendor's documentation</a>
 * @since 0.1.0
 */
public final class SnapshotType extends OpenEnum {
    /** The response does not contain the value. */
    public static final SnapshotType ABSENT = new SnapshotType("");

    /** Backs up a master. */
    public static final SnapshotType MASTER_BACKUP = new SnapshotType("master-backup");

    /** Restores a master. */
    public static final SnapshotType MASTER_BACKUP_ROLLBACK = new SnapshotType("master-backup-rollback");

    private SnapshotType(String value) {
        super(value);
    }

    /** Returns the value with this text. */
    @JsonCreator
    public static SnapshotType of(String value) {
        return new SnapshotType(value);
    }
}
