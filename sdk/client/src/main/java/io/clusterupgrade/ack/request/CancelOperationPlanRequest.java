// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.request;

import java.util.Objects;

/**
 * A request to cancel a plan before its start (see sdk/docs/wire/ack.md#plans-events-and-logs).
 *
 * @param planId the plan's id
 * @since 0.1.0
 */
public record CancelOperationPlanRequest(String planId) {
    public CancelOperationPlanRequest {
        Objects.requireNonNull(planId, "planId");
    }
}
