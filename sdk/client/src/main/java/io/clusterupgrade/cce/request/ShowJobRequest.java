// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.request;

import java.util.Objects;

/**
 * A request for a job (see sdk/docs/wire/cce.md#jobs).
 *
 * @param jobId the job's id
 * @since 0.1.0
 */
public record ShowJobRequest(String jobId) {
    public ShowJobRequest {
        Objects.requireNonNull(jobId, "jobId");
    }
}
