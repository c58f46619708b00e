// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.css.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * The id and name of a snapshot that is being created (see sdk/docs/wire/css.md#createsnapshot).
 *
 * @param id the snapshot's id; equal to {@link Snapshot#id()}
 * @param name its name
 * @see <a href="https://support.huaweicloud.com/intl/en-us/api-css/CreateSnapshot.html">vendor's documentation</a>
 * @since 0.1.0
 */
public record CreateSnapshotResponseBackup(
        @JsonProperty("id") @Nullable String id,
        @JsonProperty("name") @Nullable String name) {
    static final CreateSnapshotResponseBackup EMPTY = new CreateSnapshotResponseBackup(null, null);
}
