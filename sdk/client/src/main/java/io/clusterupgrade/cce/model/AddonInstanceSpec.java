// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.request.ImmutableCopies;
import io.clusterupgrade.request.JsonValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The add-on, version and settings of an instance of an add-on (see sdk/docs/wire/cce.md#add-ons).
 *
 * @param clusterId the cluster it is in
 * @param version its version
 * @param addonTemplateName the name of the add-on
 * @param addonTemplateType its type
 * @param addonTemplateLogo the URL of its logo
 * @param addonTemplateLabels its labels
 * @param description a description for users
 * @param values its settings; each add-on has a shape of its own
 * @since 0.1.0
 */
public record AddonInstanceSpec(
        @JsonProperty("clusterID") @Nullable String clusterId,
        @JsonProperty("version") @Nullable String version,
        @JsonProperty("addonTemplateName") @Nullable String addonTemplateName,
        @JsonProperty("addonTemplateType") @Nullable String addonTemplateType,
        @JsonProperty("addonTemplateLogo") @Nullable String addonTemplateLogo,
        @JsonProperty("addonTemplateLabels") List<String> addonTemplateLabels,
        @JsonProperty("description") @Nullable String description,
        @JsonProperty("values") @Nullable JsonValue values) {

    public AddonInstanceSpec {
        addonTemplateLabels = ImmutableCopies.list(addonTemplateLabels);
    }

    static final AddonInstanceSpec EMPTY = new AddonInstanceSpec(null, null, null, null, null, List.of(), null, null);
}
