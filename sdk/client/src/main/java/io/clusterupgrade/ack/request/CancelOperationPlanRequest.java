// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.request;

import java.util.Objects;

/**
 * Asks to cancel a plan before its time (see sdk/docs/wire/ack.md#plans-events-and-logs). Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class CancelOperationPlanRequest {
    private final String planId;

    private CancelOperationPlanRequest(String planId) {
        this.planId = Objects.requireNonNull(planId, "planId");
    }

    /** The request for a plan. */
    public static CancelOperationPlanRequest of(String planId) {
        return new CancelOperationPlanRequest(planId);
    }

    /** The plan's id. */
    public String planId() {
        return planId;
    }
}
