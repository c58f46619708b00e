// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A node pool (see sdk/docs/wire/cce.md#node-pools-and-nodes). What is not here is in the raw body of the response.
 *
 * @param kind {@code NodePool}
 * @param apiVersion {@code v3}
 * @param metadata its id and times
 * @param spec what it is
 * @param status how it is
 * @since 0.1.0
 */
public record NodePool(
        @JsonProperty("kind") @Nullable String kind,
        @JsonProperty("apiVersion") @Nullable String apiVersion,
        @JsonProperty("metadata") NodePoolMetadata metadata,
        @JsonProperty("spec") NodePoolSpec spec,
        @JsonProperty("status") NodePoolStatus status) {

    /** Gives what a response leaves out its neutral value. */
    public NodePool {
        metadata = metadata == null ? NodePoolMetadata.EMPTY : metadata;
        spec = spec == null ? NodePoolSpec.EMPTY : spec;
        status = status == null ? NodePoolStatus.EMPTY : status;
    }
}
