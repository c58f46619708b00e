// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The summary of all snapshots of a cluster (see sdk/docs/wire/cce.md#snapshots).
 *
 * @param latestBackupTime when the masters were last backed up; null when they never were
 * @see <a href="https://support.huaweicloud.com/api-cce/ListClusterMasterSnapshotTasks.html">vendor's documentation</a>
 * @since 0.1.0
 */
public record SnapshotListStatus(
        @JsonProperty("latestBackupTime") @Nullable Instant latestBackupTime) {
    static final SnapshotListStatus EMPTY = new SnapshotListStatus(null);
}
