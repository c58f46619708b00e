// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.request.ImmutableCopies;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The metadata of a cluster (see sdk/docs/wire/cce.md#clusters).
 *
 * @param name its name
 * @param uid its id
 * @param alias its display name
 * @param labels labels, among them settings of the console for upgrades
 * @param annotations its annotations; with details requested also {@code totalNodesNumber}, {@code activeNodesNumber},
 *     {@code totalNodesCPU}, {@code totalNodesMemory} and, as JSON, {@code installedAddonInstances}
 * @param creationTimestamp when it was created
 * @param updateTimestamp when it last changed
 * @param timezone its time zone
 * @since 0.1.0
 */
public record ClusterMetadata(
        @JsonProperty("name") @Nullable String name,
        @JsonProperty("uid") @Nullable String uid,
        @JsonProperty("alias") @Nullable String alias,
        @JsonProperty("labels") Map<String, String> labels,
        @JsonProperty("annotations") Map<String, String> annotations,
        @JsonProperty("creationTimestamp") @Nullable Instant creationTimestamp,
        @JsonProperty("updateTimestamp") @Nullable Instant updateTimestamp,
        @JsonProperty("timezone") @Nullable String timezone) {

    public ClusterMetadata {
        labels = ImmutableCopies.map(labels);
        annotations = ImmutableCopies.map(annotations);
    }

    static final ClusterMetadata EMPTY = new ClusterMetadata(null, null, null, Map.of(), Map.of(), null, null, null);
}
