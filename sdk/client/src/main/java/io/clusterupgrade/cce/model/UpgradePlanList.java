// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.request.ImmutableCopies;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The plans of the automatic upgrades of an Autopilot cluster (see sdk/docs/wire/cce.md#upgrade-plans).
 *
 * @param kind {@code List}
 * @param apiVersion {@code v3}
 * @param items the plans, in no documented order; a response with one object instead of the list is accepted too
 * @since 0.1.0
 */
public record UpgradePlanList(
        @JsonProperty("kind") @Nullable String kind,
        @JsonProperty("apiVersion") @Nullable String apiVersion,
        @JsonProperty("items") List<AutopilotUpgradePlan> items) {

    public UpgradePlanList {
        items = ImmutableCopies.list(items);
    }
}
