// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot of the masters of a cluster (see sdk/docs/wire/cce.md#snapshots).
 *
 * @param kind {@code SnapshotTask}
 * @param apiVersion {@code v3.1}
 * @param metadata its id and times
 * @param spec its parts
 * @param status the status
 * @see <a href="https://support.huaweicloud.com/api-cce/ListClusterMasterSnapshotTasks.html">vendor's documentation</a>
 * @since 0.1.0
 */
public record SnapshotTask(
        @JsonProperty("kind") @Nullable String kind,
        @JsonProperty("apiVersion") @Nullable String apiVersion,
        @JsonProperty("metadata") UpgradeTaskMetadata metadata,
        @JsonProperty("spec") SnapshotTaskSpec spec,
        @JsonProperty("status") SnapshotTaskStatus status) {

    public SnapshotTask {
        metadata = metadata == null ? UpgradeTaskMetadata.EMPTY : metadata;
        spec = spec == null ? SnapshotTaskSpec.EMPTY : spec;
        status = status == null ? SnapshotTaskStatus.EMPTY : status;
    }
}
