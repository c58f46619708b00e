// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.request.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * A node (see sdk/docs/wire/cce.md#node-pools-and-nodes). What is not here is in the raw body of the response.
 *
 * @param kind {@code Node}
 * @param apiVersion {@code v3}
 * @param metadata its id and times
 * @param spec what it is, as sent
 * @param status how it is
 * @since 0.1.0
 */
public record Node(
        @JsonProperty("kind") @Nullable String kind,
        @JsonProperty("apiVersion") @Nullable String apiVersion,
        @JsonProperty("metadata") Metadata metadata,
        @JsonProperty("spec") @Nullable JsonValue spec,
        @JsonProperty("status") NodeStatus status) {

    /** Gives what a response leaves out its neutral value. */
    public Node {
        metadata = metadata == null ? Metadata.EMPTY : metadata;
        status = status == null ? NodeStatus.EMPTY : status;
    }
}
