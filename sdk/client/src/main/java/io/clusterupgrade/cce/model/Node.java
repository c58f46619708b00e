// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.request.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * A node (see sdk/docs/wire/cce.md#node-pools-and-nodes). The raw body of the response has the fields without a
 * component.
 *
 * @param kind {@code Node}
 * @param apiVersion {@code v3}
 * @param metadata its id, its node pool and times
 * @param spec the specification as sent
 * @param status the status
 * @since 0.1.0
 */
public record Node(
        @JsonProperty("kind") @Nullable String kind,
        @JsonProperty("apiVersion") @Nullable String apiVersion,
        @JsonProperty("metadata") NodeMetadata metadata,
        @JsonProperty("spec") @Nullable JsonValue spec,
        @JsonProperty("status") NodeStatus status) {

    public Node {
        metadata = metadata == null ? NodeMetadata.EMPTY : metadata;
        status = status == null ? NodeStatus.EMPTY : status;
    }
}
