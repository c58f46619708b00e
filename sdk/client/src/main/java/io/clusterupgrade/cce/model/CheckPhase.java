// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonValue;
import io.clusterupgrade.request.OpenEnum;
import org.jspecify.annotations.Nullable;

/**
 * How far a check is (see sdk/docs/wire/cce.md#prechecktask). An open set: any other text is kept. Equality ignores
 * case.
 *
 * @param value the text as the cloud wrote it; empty when absent
 * @see <a href="https://support.huaweicloud.com/api-cce/GetPreCheck.html">vendor's documentation</a>
 * @since 0.1.0
 */
public record CheckPhase(@JsonValue String value) implements OpenEnum {
    /** The response did not say. */
    public static final CheckPhase ABSENT = new CheckPhase("");

    /** Accepted, not begun. */
    public static final CheckPhase INIT = new CheckPhase("Init");

    /** In progress. */
    public static final CheckPhase RUNNING = new CheckPhase("Running");

    /** Done, and nothing found. */
    public static final CheckPhase SUCCESS = new CheckPhase("Success");

    /** Done, and problems found. */
    public static final CheckPhase FAILED = new CheckPhase("Failed");

    /** The check itself broke. */
    public static final CheckPhase ERROR = new CheckPhase("Error");

    /** The word with this text. */
    public static CheckPhase of(String value) {
        return new CheckPhase(value);
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
