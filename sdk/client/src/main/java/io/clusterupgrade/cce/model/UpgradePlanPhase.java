// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.clusterupgrade.request.OpenEnum;

/**
 * The phase of the plan of an automatic upgrade (see sdk/docs/wire/cce.md#upgrade-plans).
 *
 * @since 0.1.0
 */
public final class UpgradePlanPhase extends OpenEnum {
    /** The response does not contain the value. */
    public static final UpgradePlanPhase ABSENT = new UpgradePlanPhase("");

    /** The upgrade waits for its time; it can be postponed. */
    public static final UpgradePlanPhase PENDING = new UpgradePlanPhase("Pending");

    /** The upgrade is queued. */
    public static final UpgradePlanPhase ENQUEUED = new UpgradePlanPhase("Enqueued");

    /** The upgrade is in progress. */
    public static final UpgradePlanPhase UPGRADING = new UpgradePlanPhase("Upgrading");

    /** The upgrade succeeded. */
    public static final UpgradePlanPhase SUCCESS = new UpgradePlanPhase("Success");

    /** The upgrade failed. */
    public static final UpgradePlanPhase FAILED = new UpgradePlanPhase("Failed");

    /** The upgrade did not take place. */
    public static final UpgradePlanPhase SKIPPED = new UpgradePlanPhase("Skipped");

    private UpgradePlanPhase(String value) {
        super(value);
    }

    /** Returns the value with this text. */
    @JsonCreator
    public static UpgradePlanPhase of(String value) {
        return new UpgradePlanPhase(value);
    }
}
