// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.request.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * A check of add-ons that was started (see sdk/docs/wire/cce.md#add-ons).
 *
 * @param kind {@code AddonCheck}
 * @param apiVersion {@code v3}
 * @param spec the add-ons to check
 * @param status the status as sent; the documents disagree about its shape
 * @since 0.1.0
 */
public record AddonCheck(
        @JsonProperty("kind") @Nullable String kind,
        @JsonProperty("apiVersion") @Nullable String apiVersion,
        @JsonProperty("spec") AddonCheckSpec spec,
        @JsonProperty("status") @Nullable JsonValue status) {

    public AddonCheck {
        spec = spec == null ? AddonCheckSpec.EMPTY : spec;
    }
}
