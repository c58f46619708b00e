// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.css.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * The engine whose data a snapshot contains (see sdk/docs/wire/css.md#listsnapshots).
 *
 * @param type the engine, such as {@code elasticsearch}
 * @param version its version
 * @see <a href="https://support.huaweicloud.com/intl/en-us/api-css/ListSnapshots.html">vendor's documentation</a>
 * @since 0.1.0
 */
public record SnapshotDatastore(
        @JsonProperty("type") DatastoreType type,
        @JsonProperty("version") @Nullable String version) {
    static final SnapshotDatastore EMPTY = new SnapshotDatastore(DatastoreType.ABSENT, null);

    public SnapshotDatastore {
        type = type == null ? DatastoreType.ABSENT : type;
    }
}
