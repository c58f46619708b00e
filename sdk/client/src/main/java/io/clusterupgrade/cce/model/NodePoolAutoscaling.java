// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * Whether a node pool changes its size by itself (see sdk/docs/wire/cce.md#node-pools-and-nodes).
 *
 * @param enable whether it does
 * @param minNodeCount how many nodes it keeps at least
 * @param maxNodeCount how many nodes it gets at most
 * @since 0.1.0
 */
public record NodePoolAutoscaling(
        @JsonProperty("enable") @Nullable Boolean enable,
        @JsonProperty("minNodeCount") @Nullable Integer minNodeCount,
        @JsonProperty("maxNodeCount") @Nullable Integer maxNodeCount) {
    static final NodePoolAutoscaling EMPTY = new NodePoolAutoscaling(null, null, null);
}
