// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A cluster (see sdk/docs/wire/cce.md#clusters). What is not here is in the raw body of the response.
 *
 * @param kind {@code Cluster}, in either case
 * @param apiVersion {@code v3}
 * @param metadata its id and times
 * @param spec what it is
 * @param status how it is
 * @since 0.1.0
 */
public record Cluster(
        @JsonProperty("kind") @Nullable String kind,
        @JsonProperty("apiVersion") @Nullable String apiVersion,
        @JsonProperty("metadata") ClusterMetadata metadata,
        @JsonProperty("spec") ClusterSpec spec,
        @JsonProperty("status") ClusterStatus status) {

    /** Gives what a response leaves out its neutral value. */
    public Cluster {
        metadata = metadata == null ? ClusterMetadata.EMPTY : metadata;
        spec = spec == null ? ClusterSpec.EMPTY : spec;
        status = status == null ? ClusterStatus.EMPTY : status;
    }
}
