// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A part of a snapshot task (see sdk/docs/wire/cce.md#snapshots).
 *
 * @param id its id
 * @param type the type of the part
 * @param status the status
 * @param creationTimestamp when it was created
 * @param updateTimestamp when it last changed
 * @param message why it failed
 * @see <a href="https://support.huaweicloud.com/api-cce/ListClusterMasterSnapshotTasks.html">vendor's documentation</a>
 * @since 0.1.0
 */
public record SnapshotSubTask(
        @JsonProperty("id") @Nullable String id,
        @JsonProperty("type") SnapshotType type,
        @JsonProperty("status") UpgradeTaskPhase status,
        @JsonProperty("creationTimestamp") @Nullable Instant creationTimestamp,
        @JsonProperty("updateTimestamp") @Nullable Instant updateTimestamp,
        @JsonProperty("message") @Nullable String message) {

    public SnapshotSubTask {
        type = type == null ? SnapshotType.ABSENT : type;
        status = status == null ? UpgradeTaskPhase.ABSENT : status;
    }
}
