// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * The autoscaling settings of a node pool (see sdk/docs/wire/cce.md#node-pools-and-nodes).
 *
 * @param enable whether autoscaling is enabled
 * @param minNodeCount the minimum number of nodes
 * @param maxNodeCount the maximum number of nodes
 * @since 0.1.0
 */
public record NodePoolAutoscaling(
        @JsonProperty("enable") @Nullable Boolean enable,
        @JsonProperty("minNodeCount") @Nullable Integer minNodeCount,
        @JsonProperty("maxNodeCount") @Nullable Integer maxNodeCount) {
    static final NodePoolAutoscaling EMPTY = new NodePoolAutoscaling(null, null, null);
}
