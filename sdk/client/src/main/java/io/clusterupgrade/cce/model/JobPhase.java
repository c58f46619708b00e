// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.clusterupgrade.request.OpenEnum;

/**
 * The phase of a job (see sdk/docs/wire/cce.md#jobs).
 *
 * @since 0.1.0
 */
public final class JobPhase extends OpenEnum {
    /** The response does not contain the value. */
    public static final JobPhase ABSENT = new JobPhase("");

    /** Accepted, not started. */
    public static final JobPhase INITIALIZING = new JobPhase("Initializing");

    /** In progress. */
    public static final JobPhase RUNNING = new JobPhase("Running");

    /** Failed. */
    public static final JobPhase FAILED = new JobPhase("Failed");

    /** Succeeded. */
    public static final JobPhase SUCCESS = new JobPhase("Success");

    private JobPhase(String value) {
        super(value);
    }

    /** Returns the value with this text. */
    @JsonCreator
    public static JobPhase of(String value) {
        return new JobPhase(value);
    }
}
