// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * An instance of an add-on in a cluster (see sdk/docs/wire/cce.md#add-ons).
 *
 * @param kind {@code Addon}
 * @param apiVersion {@code v3}
 * @param metadata its id and times
 * @param spec the add-on and its settings
 * @param status the status
 * @since 0.1.0
 */
public record AddonInstance(
        @JsonProperty("kind") @Nullable String kind,
        @JsonProperty("apiVersion") @Nullable String apiVersion,
        @JsonProperty("metadata") AddonMetadata metadata,
        @JsonProperty("spec") AddonInstanceSpec spec,
        @JsonProperty("status") AddonInstanceStatus status) {

    public AddonInstance {
        metadata = metadata == null ? AddonMetadata.EMPTY : metadata;
        spec = spec == null ? AddonInstanceSpec.EMPTY : spec;
        status = status == null ? AddonInstanceStatus.EMPTY : status;
    }
}
