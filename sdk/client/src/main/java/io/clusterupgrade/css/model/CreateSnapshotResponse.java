// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.css.model;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The response to a snapshot's start (see sdk/docs/wire/css.md#createsnapshot). The work goes on: wait for it with
 * {@link SnapshotList}.
 *
 * @param backup which snapshot it is
 * @see <a href="https://support.huaweicloud.com/intl/en-us/api-css/CreateSnapshot.html">vendor's documentation</a>
 * @since 0.1.0
 */
public record CreateSnapshotResponse(@JsonProperty("backup") CreateSnapshotResponseBackup backup) {

    /** Gives what a response leaves out its neutral value. */
    public CreateSnapshotResponse {
        backup = backup == null ? CreateSnapshotResponseBackup.EMPTY : backup;
    }
}
