// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.request.ImmutableCopies;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The metadata of an instance of an add-on (see sdk/docs/wire/cce.md#add-ons).
 *
 * @param uid its id
 * @param name its name
 * @param alias its display name
 * @param labels its labels
 * @param annotations its annotations
 * @param updateTimestamp when it last changed
 * @param creationTimestamp when it was created
 * @since 0.1.0
 */
public record AddonMetadata(
        @JsonProperty("uid") @Nullable String uid,
        @JsonProperty("name") @Nullable String name,
        @JsonProperty("alias") @Nullable String alias,
        @JsonProperty("labels") Map<String, String> labels,
        @JsonProperty("annotations") Map<String, String> annotations,
        @JsonProperty("updateTimestamp") @Nullable Instant updateTimestamp,
        @JsonProperty("creationTimestamp") @Nullable Instant creationTimestamp) {

    public AddonMetadata {
        labels = ImmutableCopies.map(labels);
        annotations = ImmutableCopies.map(annotations);
    }

    static final AddonMetadata EMPTY = new AddonMetadata(null, null, null, Map.of(), Map.of(), null, null);
}
