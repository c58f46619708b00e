// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.request.ImmutableCopies;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The node pools of a cluster (see sdk/docs/wire/cce.md#node-pools-and-nodes).
 *
 * @param kind {@code List}
 * @param apiVersion {@code v3}
 * @param items the node pools
 * @since 0.1.0
 */
public record NodePoolList(
        @JsonProperty("kind") @Nullable String kind,
        @JsonProperty("apiVersion") @Nullable String apiVersion,
        @JsonProperty("items") List<NodePool> items) {

    public NodePoolList {
        items = ImmutableCopies.list(items);
    }
}
