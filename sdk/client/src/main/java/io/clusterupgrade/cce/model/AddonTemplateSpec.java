// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.request.ImmutableCopies;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The description and versions of an add-on (see sdk/docs/wire/cce.md#add-ons).
 *
 * @param type its type, such as {@code helm}
 * @param require whether every cluster needs it
 * @param labels its groups
 * @param logoUrl the URL of its logo
 * @param readmeUrl the URL of its description
 * @param description a description for users
 * @param versions its versions
 * @since 0.1.0
 */
public record AddonTemplateSpec(
        @JsonProperty("type") @Nullable String type,
        @JsonProperty("require") @Nullable Boolean require,
        @JsonProperty("labels") List<String> labels,
        @JsonProperty("logoURL") @Nullable String logoUrl,
        @JsonProperty("readmeURL") @Nullable String readmeUrl,
        @JsonProperty("description") @Nullable String description,
        @JsonProperty("versions") List<AddonVersion> versions) {

    public AddonTemplateSpec {
        labels = ImmutableCopies.list(labels);
        versions = ImmutableCopies.list(versions);
    }

    static final AddonTemplateSpec EMPTY = new AddonTemplateSpec(null, null, List.of(), null, null, null, List.of());
}
