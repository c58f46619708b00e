// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.request.ImmutableCopies;
import io.clusterupgrade.request.JsonValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an instance of an add-on is (see sdk/docs/wire/cce.md#add-ons).
 *
 * @param clusterId the cluster it is in
 * @param version its version
 * @param addonTemplateName the name of the add-on
 * @param addonTemplateType its type
 * @param addonTemplateLogo where its picture is
 * @param addonTemplateLabels what it is about
 * @param description what it is, for people
 * @param values its settings, of its own shape
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

    /** Gives what a response leaves out its neutral value. */
    public AddonInstanceSpec {
        addonTemplateLabels = ImmutableCopies.list(addonTemplateLabels);
    }

    static final AddonInstanceSpec EMPTY = new AddonInstanceSpec(null, null, null, null, null, List.of(), null, null);
}
