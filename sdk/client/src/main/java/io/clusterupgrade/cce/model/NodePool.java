// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A node pool (see sdk/docs/wire/cce.md#node-pools-and-nodes). The raw body of the response has the fields without a
 * component.
 *
 * @param kind {@code NodePool}
 * @param apiVersion {@code v3}
 * @param metadata its id and times
 * @param spec the specification
 * @param status the status
 * @since 0.1.0
 */
public record NodePool(
        @JsonProperty("kind") @Nullable String kind,
        @JsonProperty("apiVersion") @Nullable String apiVersion,
        @JsonProperty("metadata") NodePoolMetadata metadata,
        @JsonProperty("spec") NodePoolSpec spec,
        @JsonProperty("status") NodePoolStatus status) {

    public NodePool {
        metadata = metadata == null ? NodePoolMetadata.EMPTY : metadata;
        spec = spec == null ? NodePoolSpec.EMPTY : spec;
        status = status == null ? NodePoolStatus.EMPTY : status;
    }
}
