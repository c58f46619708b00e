// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.css.model;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The response to creating a snapshot (see sdk/docs/wire/css.md#createsnapshot). The service creates it in the
 * background: poll {@link SnapshotList} for its end.
 *
 * @param backup the snapshot
 * @see <a href="https://support.huaweicloud.com/intl/en-us/api-css/CreateSnapshot.html">vendor's documentation</a>
 * @since 0.1.0
 */
public record CreateSnapshotResponse(@JsonProperty("backup") CreateSnapshotResponseBackup backup) {

    public CreateSnapshotResponse {
        backup = backup == null ? CreateSnapshotResponseBackup.EMPTY : backup;
    }
}
