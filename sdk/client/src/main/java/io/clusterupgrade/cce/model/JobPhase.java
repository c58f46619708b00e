// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonValue;
import io.clusterupgrade.request.OpenEnum;
import org.jspecify.annotations.Nullable;

/**
 * How far a job is (see sdk/docs/wire/cce.md#jobs). An open set: any other text is kept. Equality ignores case.
 *
 * @param value the text as the cloud wrote it; empty when absent
 * @since 0.1.0
 */
public record JobPhase(@JsonValue String value) implements OpenEnum {
    /** The response did not say. */
    public static final JobPhase ABSENT = new JobPhase("");

    /** Accepted, not begun. */
    public static final JobPhase INITIALIZING = new JobPhase("Initializing");

    /** In progress. */
    public static final JobPhase RUNNING = new JobPhase("Running");

    /** Failed. */
    public static final JobPhase FAILED = new JobPhase("Failed");

    /** Done. */
    public static final JobPhase SUCCESS = new JobPhase("Success");

    /** The word with this text. */
    public static JobPhase of(String value) {
        return new JobPhase(value);
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
