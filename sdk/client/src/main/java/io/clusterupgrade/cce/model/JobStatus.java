// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * How far a job is (see sdk/docs/wire/cce.md#jobs).
 *
 * @param phase how far it is
 * @param reason why it failed
 * @since 0.1.0
 */
public record JobStatus(
        @JsonProperty("phase") JobPhase phase,
        @JsonProperty("reason") @Nullable String reason) {

    /** Gives what a response leaves out its neutral value. */
    public JobStatus {
        phase = phase == null ? JobPhase.ABSENT : phase;
    }

    static final JobStatus EMPTY = new JobStatus(JobPhase.ABSENT, null);
}
