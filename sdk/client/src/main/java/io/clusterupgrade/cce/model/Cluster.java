// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A cluster (see sdk/docs/wire/cce.md#clusters). The raw body of the response has the fields without a component.
 *
 * @param kind {@code Cluster}, in either case
 * @param apiVersion {@code v3}
 * @param metadata its id and times
 * @param spec the specification
 * @param status the status
 * @since 0.1.0
 */
public record Cluster(
        @JsonProperty("kind") @Nullable String kind,
        @JsonProperty("apiVersion") @Nullable String apiVersion,
        @JsonProperty("metadata") ClusterMetadata metadata,
        @JsonProperty("spec") ClusterSpec spec,
        @JsonProperty("status") ClusterStatus status) {

    public Cluster {
        metadata = metadata == null ? ClusterMetadata.EMPTY : metadata;
        spec = spec == null ? ClusterSpec.EMPTY : spec;
        status = status == null ? ClusterStatus.EMPTY : status;
    }
}
