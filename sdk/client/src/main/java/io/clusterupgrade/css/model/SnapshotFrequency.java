// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.css.model;

import com.fasterxml.jackson.annotation.JsonValue;
import io.clusterupgrade.request.OpenEnum;
import org.jspecify.annotations.Nullable;

/**
 * How often snapshots are made (see sdk/docs/wire/css.md#clusters). An open set: any other text is kept. Equality
 * ignores case.
 *
 * @param value the text as the cloud wrote it; empty when absent
 * @see <a href="https://support.huaweicloud.com/intl/en-us/api-css/ShowAutoCreatePolicy.html">vendor's documentation</a>
 * @since 0.1.0
 */
public record SnapshotFrequency(@JsonValue String value) implements OpenEnum {
    /** The response did not say. */
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

    /** The word with this text. */
    public static SnapshotFrequency of(String value) {
        return new SnapshotFrequency(value);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return OpenEnum.equal(this, other);
    }

    @Override
    public int hashCode() {
        return OpenEnum.hash(this);
    }

    @Override
    public String toString() {
        return value;
    }
}
