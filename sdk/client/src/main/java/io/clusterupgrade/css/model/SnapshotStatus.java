// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.css.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.clusterupgrade.request.OpenEnum;

/**
 * The status of a snapshot (see sdk/docs/wire/css.md#listsnapshots).
 *
 * @see <a href="https://support.huaweicloud.com/intl/en-us/api-css/ListSnapshots.html">vendor's documentation</a>
 * @since 0.1.0
 */
public final class SnapshotStatus extends OpenEnum {
    /** The response does not contain the value. */
    public static final SnapshotStatus ABSENT = new SnapshotStatus("");

    /** In progress. */
    public static final SnapshotStatus BUILDING = new SnapshotStatus("BUILDING");

    /** Complete. */
    public static final SnapshotStatus COMPLETED = new SnapshotStatus("COMPLETED");

    /** Failed. */
    public static final SnapshotStatus FAILED = new SnapshotStatus("FAILED");

    /** Complete for some shards only. */
    public static final SnapshotStatus PART_FAILED = new SnapshotStatus("PART_FAILED");

    private SnapshotStatus(String value) {
        super(value);
    }

    /** Returns the value with this text. */
    @JsonCreator
    public static SnapshotStatus of(String value) {
        return new SnapshotStatus(value);
    }
}
