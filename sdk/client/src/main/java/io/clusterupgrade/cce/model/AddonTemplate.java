// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * An add-on with its versions (see sdk/docs/wire/cce.md#add-ons).
 *
 * @param kind the kind of the response
 * @param apiVersion {@code v3}
 * @param metadata its id, name and times
 * @param spec its description and versions
 * @since 0.1.0
 */
public record AddonTemplate(
        @JsonProperty("kind") @Nullable String kind,
        @JsonProperty("apiVersion") @Nullable String apiVersion,
        @JsonProperty("metadata") AddonMetadata metadata,
        @JsonProperty("spec") AddonTemplateSpec spec) {

    public AddonTemplate {
        metadata = metadata == null ? AddonMetadata.EMPTY : metadata;
        spec = spec == null ? AddonTemplateSpec.EMPTY : spec;
    }
}
