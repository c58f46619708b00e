// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * The kind of a snapshot task (see sdk/docs/wire/cce.md#snapshots).
 *
 * @param apiVersion {@code v3.1}
 * @param kind {@code SnapshotTask}
 * @see <a href="https://support.huaweicloud.com/api-cce/CreateClusterMasterSnapshot.html">vendor's documentation</a>
 * @since 0.1.0
 */
public record SnapshotKind(
        @JsonProperty("apiVersion") @Nullable String apiVersion,
        @JsonProperty("kind") @Nullable String kind) {
    static final SnapshotKind EMPTY = new SnapshotKind(null, null);
}
