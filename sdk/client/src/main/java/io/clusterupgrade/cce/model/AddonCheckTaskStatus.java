// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.request.ImmutableCopies;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a check of an add-on is and what it found (see sdk/docs/wire/cce.md#add-ons).
 *
 * @param status how far it is
 * @param message what was found, for people
 * @param riskList what was found
 * @since 0.1.0
 */
public record AddonCheckTaskStatus(
        @JsonProperty("status") CheckPhase status,
        @JsonProperty("message") @Nullable String message,
        @JsonProperty("riskList") List<AddonCheckRisk> riskList) {

    /** Gives what a response leaves out its neutral value. */
    public AddonCheckTaskStatus {
        status = status == null ? CheckPhase.ABSENT : status;
        riskList = ImmutableCopies.list(riskList);
    }

    static final AddonCheckTaskStatus EMPTY = new AddonCheckTaskStatus(CheckPhase.ABSENT, null, List.of());
}
