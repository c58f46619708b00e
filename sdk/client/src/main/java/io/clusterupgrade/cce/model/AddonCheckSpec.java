// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.request.ImmutableCopies;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The cluster and the add-ons that a check covers (see sdk/docs/wire/cce.md#add-ons).
 *
 * @param clusterId the cluster
 * @param addonList the add-ons
 * @since 0.1.0
 */
public record AddonCheckSpec(
        @JsonProperty("clusterID") @Nullable String clusterId,
        @JsonProperty("addonList") List<AddonCheckTarget> addonList) {

    public AddonCheckSpec {
        addonList = ImmutableCopies.list(addonList);
    }

    static final AddonCheckSpec EMPTY = new AddonCheckSpec(null, List.of());
}
