// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The autoscaling settings of a node pool (see sdk/docs/wire/cce.md#node-pools-and-nodes).
 *
 * @param enable whether autoscaling is enabled
 * @param minNodeCount the minimum number of nodes
 * @param maxNodeCount the maximum number of nodes
 * @param scaleDownCooldownTime the minutes after a change of size in which no node is removed
 * @param priority the priority of the pool when nodes are added; a larger number is higher
 * @param scaleDownUnneededTime the minutes that a node must be unneeded before it is removed; the service spells the member
 *     with one or two n
 * @param scaleDownUtilizationThreshold the share of requested resources below which a node is unneeded
 * @since 0.1.0
 */
public record NodePoolAutoscaling(
        @JsonProperty("enable") @Nullable Boolean enable,
        @JsonProperty("minNodeCount") @Nullable Integer minNodeCount,
        @JsonProperty("maxNodeCount") @Nullable Integer maxNodeCount,
        @JsonProperty("scaleDownCooldownTime") @Nullable Integer scaleDownCooldownTime,
        @JsonProperty("priority") @Nullable Integer priority,

        @JsonProperty("scaleDownUneededTime") @JsonAlias("scaleDownUnneededTime") @Nullable Integer scaleDownUnneededTime,

        @JsonProperty("scaleDownUtilizationThreshold") @Nullable BigDecimal scaleDownUtilizationThreshold) {
    static final NodePoolAutoscaling EMPTY = new NodePoolAutoscaling(null, null, null, null, null, null, null);
}
