// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.request.ImmutableCopies;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The metadata of a node pool (see sdk/docs/wire/cce.md#node-pools-and-nodes).
 *
 * @param name its name
 * @param uid its id; an upgrade refers to pools by it
 * @param annotations its annotations
 * @param creationTimestamp when it was created
 * @param updateTimestamp when it last changed
 * @param resourceVersion the number of its revision
 * @since 0.1.0
 */
public record NodePoolMetadata(
        @JsonProperty("name") @Nullable String name,
        @JsonProperty("uid") @Nullable String uid,
        @JsonProperty("annotations") Map<String, String> annotations,
        @JsonProperty("creationTimestamp") @Nullable Instant creationTimestamp,
        @JsonProperty("updateTimestamp") @Nullable Instant updateTimestamp,
        @JsonProperty("resourceVersion") @Nullable Long resourceVersion) {

    public NodePoolMetadata {
        annotations = ImmutableCopies.map(annotations);
    }

    static final NodePoolMetadata EMPTY = new NodePoolMetadata(null, null, Map.of(), null, null, null);
}
