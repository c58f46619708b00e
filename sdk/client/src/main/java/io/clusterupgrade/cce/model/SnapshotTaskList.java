// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.request.ImmutableCopies;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The snapshot tasks of a cluster (see sdk/docs/wire/cce.md#snapshots).
 *
 * @param apiVersion {@code v3.1}
 * @param kind {@code List}
 * @param metadata the metadata of the list
 * @param items the tasks; a new task may be missing at first
 * @param status the summary of all tasks
 * @see <a href="https://support.huaweicloud.com/api-cce/ListClusterMasterSnapshotTasks.html">vendor's documentation</a>
 * @since 0.1.0
 */
public record SnapshotTaskList(
        @JsonProperty("apiVersion") @Nullable String apiVersion,
        @JsonProperty("kind") @Nullable String kind,
        @JsonProperty("metadata") UpgradeTaskMetadata metadata,
        @JsonProperty("items") List<SnapshotTask> items,
        @JsonProperty("status") SnapshotListStatus status) {

    public SnapshotTaskList {
        metadata = metadata == null ? UpgradeTaskMetadata.EMPTY : metadata;
        items = ImmutableCopies.list(items);
        status = status == null ? SnapshotListStatus.EMPTY : status;
    }
}
