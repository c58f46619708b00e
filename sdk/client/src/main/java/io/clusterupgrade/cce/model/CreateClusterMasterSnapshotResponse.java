// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * What starting a snapshot answers (see sdk/docs/wire/cce.md#snapshots).
 *
 * @param uid the id of its task; it stands here, not in the metadata
 * @param metadata what kind of task it is
 * @see <a href="https://support.huaweicloud.com/api-cce/CreateClusterMasterSnapshot.html">vendor's documentation</a>
 * @since 0.1.0
 */
public record CreateClusterMasterSnapshotResponse(
        @JsonProperty("uid") @Nullable String uid,
        @JsonProperty("metadata") SnapshotKind metadata) {

    /** Gives what a response leaves out its neutral value. */
    public CreateClusterMasterSnapshotResponse {
        metadata = metadata == null ? SnapshotKind.EMPTY : metadata;
    }
}
