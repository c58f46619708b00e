// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * The response to starting a snapshot (see sdk/docs/wire/cce.md#snapshots).
 *
 * @param uid the id of its task; here, not in the metadata
 * @param metadata the kind of task
 * @see <a href="https://support.huaweicloud.com/api-cce/CreateClusterMasterSnapshot.html">vendor's documentation</a>
 * @since 0.1.0
 */
public record CreateClusterMasterSnapshotResponse(
        @JsonProperty("uid") @Nullable String uid,
        @JsonProperty("metadata") SnapshotKind metadata) {

    public CreateClusterMasterSnapshotResponse {
        metadata = metadata == null ? SnapshotKind.EMPTY : metadata;
    }
}
