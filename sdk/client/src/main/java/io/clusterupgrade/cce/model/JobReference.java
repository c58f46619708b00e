// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * The response to an operation that starts a job; poll it with {@code showJob} (see
 * sdk/docs/wire/cce.md#upgradenodepool).
 *
 * @param jobId the id of the job
 * @since 0.1.0
 */
public record JobReference(@JsonProperty("jobid") @Nullable String jobId) {}
