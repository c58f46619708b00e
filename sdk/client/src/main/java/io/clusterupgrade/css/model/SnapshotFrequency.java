// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.css.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.clusterupgrade.request.OpenEnum;

/**
 * How often snapshots are created (see sdk/docs/wire/css.md#clusters).
 *
 * @see <a href="https://support.huaweicloud.com/intl/en-us/api-css/ShowAutoCreatePolicy.html">vendor's documentation</a>
 * @since 0.1.0
 */
public final class SnapshotFrequency extends OpenEnum {
    /** The response does not contain the value. */
    public static final SnapshotFrequency ABSENT = new SnapshotFrequency("");

    /** Every hour. */
    public static final SnapshotFrequency HOUR = new SnapshotFrequency("HOUR");

    /** Every day. */
    public static final SnapshotFrequency DAY = new SnapshotFrequency("DAY");

    /** On Sundays. */
    public static final SnapshotFrequency SUN = new SnapshotFrequency("SUN");

    /** On Mondays. */
    public static final SnapshotFrequency MON = new SnapshotFrequency("MON");

    /** On Tuesdays. */
    public static final SnapshotFrequency TUE = new SnapshotFrequency("TUE");

    /** On Wednesdays. */
    public static final SnapshotFrequency WED = new SnapshotFrequency("WED");

    /** On Thursdays. */
    public static final SnapshotFrequency THU = new SnapshotFrequency("THU");

    /** On Fridays. */
    public static final SnapshotFrequency FRI = new SnapshotFrequency("FRI");

    /** On Saturdays. */
    public static final SnapshotFrequency SAT = new SnapshotFrequency("SAT");

    private SnapshotFrequency(String value) {
        super(value);
    }

    /** Returns the value with this text. */
    @JsonCreator
    public static SnapshotFrequency of(String value) {
        return new SnapshotFrequency(value);
    }
}
