// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The versions and times of a plan (see sdk/docs/wire/cce.md#upgrade-plans).
 *
 * @param clusterId the cluster's id
 * @param clusterVersion the version of the cluster now
 * @param targetVersion the version that the upgrade leads to
 * @param notBefore the earliest time at which the upgrade starts
 * @param notAfter the latest time of the upgrade
 * @param notBeforeDeadline the time before which {@code notBefore} has to be
 * @since 0.1.0
 */
public record UpgradePlanSpec(
        @JsonProperty("clusterID") @Nullable String clusterId,
        @JsonProperty("clusterVersion") @Nullable String clusterVersion,
        @JsonProperty("targetVersion") @Nullable String targetVersion,
        @JsonProperty("notBefore") @Nullable Instant notBefore,
        @JsonProperty("notAfter") @Nullable Instant notAfter,
        @JsonProperty("notBeforeDeadline") @Nullable Instant notBeforeDeadline) {
    static final UpgradePlanSpec EMPTY = new UpgradePlanSpec(null, null, null, null, null, null);
}
