// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.request.ImmutableCopies;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The clusters of a project (see sdk/docs/wire/cce.md#clusters).
 *
 * @param kind the kind as the service sends it
 * @param apiVersion {@code v3}
 * @param items the clusters
 * @since 0.1.0
 */
public record ClusterList(
        @JsonProperty("kind") @Nullable String kind,
        @JsonProperty("apiVersion") @Nullable String apiVersion,
        @JsonProperty("items") List<Cluster> items) {

    public ClusterList {
        items = ImmutableCopies.list(items);
    }
}
