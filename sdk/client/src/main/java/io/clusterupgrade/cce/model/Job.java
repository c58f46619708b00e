// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A job, such as the reset of the nodes of a pool (see sdk/docs/wire/cce.md#jobs). Upgrades are not jobs.
 *
 * @param kind {@code Job}
 * @param apiVersion {@code v3}
 * @param metadata its id and times
 * @param spec the specification
 * @param status the status
 * @since 0.1.0
 */
public record Job(
        @JsonProperty("kind") @Nullable String kind,
        @JsonProperty("apiVersion") @Nullable String apiVersion,
        @JsonProperty("metadata") Metadata metadata,
        @JsonProperty("spec") JobSpec spec,
        @JsonProperty("status") JobStatus status) {

    public Job {
        metadata = metadata == null ? Metadata.EMPTY : metadata;
        spec = spec == null ? JobSpec.EMPTY : spec;
        status = status == null ? JobStatus.EMPTY : status;
    }
}
