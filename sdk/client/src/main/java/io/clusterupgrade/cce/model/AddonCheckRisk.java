// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A finding of a check of an add-on (see sdk/docs/wire/cce.md#add-ons).
 *
 * @param riskName its name
 * @param level WARNING, which may be skipped, or FATAL
 * @param status the status
 * @param message a description for users
 * @since 0.1.0
 */
public record AddonCheckRisk(
        @JsonProperty("riskName") @Nullable String riskName,
        @JsonProperty("level") RiskLevel level,
        @JsonProperty("status") @Nullable String status,
        @JsonProperty("message") @Nullable String message) {

    public AddonCheckRisk {
        level = level == null ? RiskLevel.ABSENT : level;
    }
}
