// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The status of a plan (see sdk/docs/wire/cce.md#upgrade-plans).
 *
 * @param phase its phase
 * @since 0.1.0
 */
public record UpgradePlanStatus(@JsonProperty("phase") UpgradePlanPhase phase) {
    public UpgradePlanStatus {
        phase = phase == null ? UpgradePlanPhase.ABSENT : phase;
    }

    static final UpgradePlanStatus EMPTY = new UpgradePlanStatus(UpgradePlanPhase.ABSENT);
}
