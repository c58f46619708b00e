// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * The status of a job (see sdk/docs/wire/cce.md#jobs).
 *
 * @param phase the phase
 * @param reason why it failed
 * @since 0.1.0
 */
public record JobStatus(
        @JsonProperty("phase") JobPhase phase,
        @JsonProperty("reason") @Nullable String reason) {

    public JobStatus {
        phase = phase == null ? JobPhase.ABSENT : phase;
    }

    static final JobStatus EMPTY = new JobStatus(JobPhase.ABSENT, null);
}
