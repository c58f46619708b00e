// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.request.ImmutableCopies;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The status and the findings of a check of an add-on (see sdk/docs/wire/cce.md#add-ons).
 *
 * @param status the status
 * @param message the findings as text for users
 * @param riskList the findings
 * @since 0.1.0
 */
public record AddonCheckTaskStatus(
        @JsonProperty("status") CheckPhase status,
        @JsonProperty("message") @Nullable String message,
        @JsonProperty("riskList") List<AddonCheckRisk> riskList) {

    public AddonCheckTaskStatus {
        status = status == null ? CheckPhase.ABSENT : status;
        riskList = ImmutableCopies.list(riskList);
    }

    static final AddonCheckTaskStatus EMPTY = new AddonCheckTaskStatus(CheckPhase.ABSENT, null, List.of());
}
