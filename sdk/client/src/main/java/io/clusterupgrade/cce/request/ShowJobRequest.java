// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.request;

import java.util.Objects;

/**
 * Asks for a job (see sdk/docs/wire/cce.md#jobs). Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class ShowJobRequest {
    private final String jobId;

    private ShowJobRequest(String jobId) {
        this.jobId = Objects.requireNonNull(jobId, "jobId");
    }

    /** The request for a job. */
    public static ShowJobRequest of(String jobId) {
        return new ShowJobRequest(jobId);
    }

    /** The job's id. */
    public String jobId() {
        return jobId;
    }
}
