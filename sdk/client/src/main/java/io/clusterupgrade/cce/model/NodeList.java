// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.request.ImmutableCopies;
import io.clusterupgrade.request.JsonValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the nodes of a cluster (see sdk/docs/wire/cce.md#node-pools-and-nodes).
 *
 * @param kind {@code List}
 * @param apiVersion {@code v3}
 * @param items the nodes of this page
 * @param pageInfo paging information as sent; its shape is not documented
 * @since 0.1.0
 */
public record NodeList(
        @JsonProperty("kind") @Nullable String kind,
        @JsonProperty("apiVersion") @Nullable String apiVersion,
        @JsonProperty("items") List<Node> items,
        @JsonProperty("pageInfo") @Nullable JsonValue pageInfo) {

    public NodeList {
        items = ImmutableCopies.list(items);
    }
}
