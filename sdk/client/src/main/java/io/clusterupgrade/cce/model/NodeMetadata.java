// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.request.ImmutableCopies;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The metadata of a node (see sdk/docs/wire/cce.md#node-pools-and-nodes).
 *
 * @param uid its id
 * @param name its name
 * @param labels its labels
 * @param annotations its annotations, {@code kubernetes.io/node-pool.id} among them
 * @param updateTimestamp when it last changed
 * @param creationTimestamp when it was created
 * @param ownerReference its node pool; without values if the service does not send it
 * @since 0.1.0
 */
public record NodeMetadata(
        @JsonProperty("uid") @Nullable String uid,
        @JsonProperty("name") @Nullable String name,
        @JsonProperty("labels") Map<String, String> labels,
        @JsonProperty("annotations") Map<String, String> annotations,
        @JsonProperty("updateTimestamp") @Nullable Instant updateTimestamp,
        @JsonProperty("creationTimestamp") @Nullable Instant creationTimestamp,
        @JsonProperty("ownerReference") NodeOwnerReference ownerReference) {

    public NodeMetadata {
        labels = ImmutableCopies.map(labels);
        annotations = ImmutableCopies.map(annotations);
        ownerReference = ownerReference == null ? NodeOwnerReference.EMPTY : ownerReference;
    }

    static final NodeMetadata EMPTY =
            new NodeMetadata(null, null, Map.of(), Map.of(), null, null, NodeOwnerReference.EMPTY);
}
