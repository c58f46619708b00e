// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * The plan of one automatic upgrade of an Autopilot cluster (see sdk/docs/wire/cce.md#upgrade-plans).
 *
 * @param kind {@code UpgradePlan}
 * @param apiVersion {@code v3}
 * @param metadata its id and times
 * @param spec its versions and times
 * @param status its phase
 * @since 0.1.0
 */
public record AutopilotUpgradePlan(
        @JsonProperty("kind") @Nullable String kind,
        @JsonProperty("apiVersion") @Nullable String apiVersion,
        @JsonProperty("metadata") Metadata metadata,
        @JsonProperty("spec") UpgradePlanSpec spec,
        @JsonProperty("status") UpgradePlanStatus status) {

    public AutopilotUpgradePlan {
        metadata = metadata == null ? Metadata.EMPTY : metadata;
        spec = spec == null ? UpgradePlanSpec.EMPTY : spec;
        status = status == null ? UpgradePlanStatus.EMPTY : status;
    }
}
