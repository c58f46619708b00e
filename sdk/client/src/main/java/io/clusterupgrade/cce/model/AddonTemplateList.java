// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.request.ImmutableCopies;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The add-ons that exist (see sdk/docs/wire/cce.md#add-ons).
 *
 * @param kind the kind of the response
 * @param apiVersion {@code v3}
 * @param items the add-ons
 * @since 0.1.0
 */
public record AddonTemplateList(
        @JsonProperty("kind") @Nullable String kind,
        @JsonProperty("apiVersion") @Nullable String apiVersion,
        @JsonProperty("items") List<AddonTemplate> items) {

    public AddonTemplateList {
        items = ImmutableCopies.list(items);
    }
}
