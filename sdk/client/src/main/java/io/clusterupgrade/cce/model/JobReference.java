// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * What a call answers that starts a job: ask for it with showJob (see sdk/docs/wire/cce.md#upgradenodepool).
 *
 * @param jobId the id of the job
 * @since 0.1.0
 */
public record JobReference(@JsonProperty("jobid") @Nullable String jobId) {}
