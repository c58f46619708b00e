// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.css.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.request.ImmutableCopies;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One snapshot of a cluster's indices (see sdk/docs/wire/css.md#listsnapshots).
 *
 * @param id the snapshot's id
 * @param name its name
 * @param description its description
 * @param clusterId the cluster's id
 * @param clusterName the cluster's name
 * @param indices the names of the indices in it
 * @param bucketName the OBS bucket it is in
 * @param created when it was requested
 * @param datastore the engine whose data it contains
 * @param status the status
 * @param backupType whether the policy created it
 * @param backupMethod the same as text
 * @param backupFrequency how often the policy creates a snapshot; sent for manual snapshots too, or absent
 * @param totalShards the number of shards of the indices
 * @param failedShards the number of shards that are not in the snapshot
 * @param restoreStatus the status of its restoration
 * @param startTime when its creation started
 * @param endTime when its creation ended; null before that
 * @param updated when it last changed; sent by some deployments only
 * @param version the snapshot's version; sent by some deployments only
 * @see <a href="https://support.huaweicloud.com/intl/en-us/api-css/ListSnapshots.html">vendor's documentation</a>
 * @since 0.1.0
 */
public record Snapshot(
        @JsonProperty("id") @Nullable String id,
        @JsonProperty("name") @Nullable String name,
        @JsonProperty("description") @Nullable String description,
        @JsonProperty("clusterId") @Nullable String clusterId,
        @JsonProperty("clusterName") @Nullable String clusterName,
        @JsonProperty("indices") List<String> indices,
        @JsonProperty("bucketName") @Nullable String bucketName,
        @JsonProperty("created") @Nullable Instant created,
        @JsonProperty("datastore") SnapshotDatastore datastore,
        @JsonProperty("status") SnapshotStatus status,
        @JsonProperty("backupType") BackupType backupType,
        @JsonProperty("backupMethod") BackupMethod backupMethod,
        @JsonProperty("backupFrequency") SnapshotFrequency backupFrequency,
        @JsonProperty("totalShards") @Nullable Integer totalShards,
        @JsonProperty("failedShards") @Nullable Integer failedShards,
        @JsonProperty("restoreStatus") RestoreStatus restoreStatus,
        @JsonProperty("startTime") @Nullable Instant startTime,
        @JsonProperty("endTime") @Nullable Instant endTime,
        @JsonProperty("updated") @Nullable Instant updated,
        @JsonProperty("version") @Nullable String version) {

    public Snapshot {
        indices = ImmutableCopies.list(indices);
        datastore = datastore == null ? SnapshotDatastore.EMPTY : datastore;
        status = status == null ? SnapshotStatus.ABSENT : status;
        backupType = backupType == null ? BackupType.ABSENT : backupType;
        backupMethod = backupMethod == null ? BackupMethod.ABSENT : backupMethod;
        backupFrequency = backupFrequency == null ? SnapshotFrequency.ABSENT : backupFrequency;
        restoreStatus = restoreStatus == null ? RestoreStatus.ABSENT : restoreStatus;
    }
}
