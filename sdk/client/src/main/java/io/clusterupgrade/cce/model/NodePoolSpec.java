// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.request.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * What a node pool is (see sdk/docs/wire/cce.md#node-pools-and-nodes).
 *
 * @param type what its nodes are
 * @param nodeTemplate what its nodes are made from, as sent
 * @param initialNodeCount how many nodes it is to have
 * @param autoscaling whether it changes its size by itself
 * @since 0.1.0
 */
public record NodePoolSpec(
        @JsonProperty("type") NodePoolType type,
        @JsonProperty("nodeTemplate") @Nullable JsonValue nodeTemplate,
        @JsonProperty("initialNodeCount") @Nullable Integer initialNodeCount,
        @JsonProperty("autoscaling") NodePoolAutoscaling autoscaling) {

    /** Gives what a response leaves out its neutral value. */
    public NodePoolSpec {
        type = type == null ? NodePoolType.ABSENT : type;
        autoscaling = autoscaling == null ? NodePoolAutoscaling.EMPTY : autoscaling;
    }

    static final NodePoolSpec EMPTY = new NodePoolSpec(NodePoolType.ABSENT, null, null, NodePoolAutoscaling.EMPTY);
}
