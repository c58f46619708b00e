// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.request.ImmutableCopies;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The metadata of an object (see sdk/docs/wire/cce.md#workflow).
 *
 * @param uid its id
 * @param name its name
 * @param labels its labels
 * @param annotations its annotations
 * @param updateTimestamp when it last changed
 * @param creationTimestamp when it was created
 * @since 0.1.0
 */
public record Metadata(
        @JsonProperty("uid") @Nullable String uid,
        @JsonProperty("name") @Nullable String name,
        @JsonProperty("labels") Map<String, String> labels,
        @JsonProperty("annotations") Map<String, String> annotations,
        @JsonProperty("updateTimestamp") @Nullable Instant updateTimestamp,
        @JsonProperty("creationTimestamp") @Nullable Instant creationTimestamp) {

    public Metadata {
        labels = ImmutableCopies.map(labels);
        annotations = ImmutableCopies.map(annotations);
    }

    static final Metadata EMPTY = new Metadata(null, null, Map.of(), Map.of(), null, null);
}
