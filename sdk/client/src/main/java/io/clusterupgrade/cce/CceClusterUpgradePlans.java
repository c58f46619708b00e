// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce;

import io.clusterupgrade.cce.model.AutopilotUpgradePlan;
import io.clusterupgrade.cce.model.UpgradePlanList;
import io.clusterupgrade.cce.request.ListAutopilotUpgradePlansRequest;
import io.clusterupgrade.cce.request.UpdateAutopilotUpgradePlanRequest;
import java.time.Instant;

/**
 * The plans by which CCE upgrades one Autopilot cluster automatically (see sdk/docs/wire/cce.md#upgrade-plans). Only Autopilot
 * clusters have them: a call on another cluster throws an {@link IllegalArgumentException} before anything is sent. Immutable and
 * thread-safe.
 *
 * <p>Every method that sends something throws the exceptions of {@link io.clusterupgrade.error}.
 *
 * @since 0.1.0
 */
public final class CceClusterUpgradePlans {
    private final CceClient client;
    private final String clusterId;

    CceClusterUpgradePlans(CceClient client, String clusterId) {
        this.client = client;
        this.clusterId = clusterId;
    }

    /** Reads the plans of the cluster, finished ones included (see sdk/docs/wire/cce.md#upgrade-plans). */
    public UpgradePlanList listAutopilotUpgradePlans() {
        return client.call(
                        CceOperations.Autopilot.LIST_AUTOPILOT_UPGRADE_PLANS,
                        new ListAutopilotUpgradePlansRequest(clusterId))
                .value();
    }

    /**
     * Postpones an automatic upgrade that has not started (see sdk/docs/wire/cce.md#upgrade-plans). The service rejects it once the
     * plan is no longer {@link io.clusterupgrade.cce.model.UpgradePlanPhase#PENDING}.
     *
     * @param upgradePlanId the plan's id, {@code metadata().uid()} of an element of {@link #listAutopilotUpgradePlans()}
     * @param notBefore the new earliest time of the upgrade, in whole seconds (a fraction is rounded up); the service requires it to
     *     be before the plan's {@code notBeforeDeadline}
     * @return the plan as it is then
     * @throws io.clusterupgrade.error.OutcomeUnknownException if the outcome is unknown: the request is not sent again, read
     *     the state
     */
    public AutopilotUpgradePlan updateAutopilotUpgradePlan(String upgradePlanId, Instant notBefore) {
        return client.call(
                        CceOperations.Autopilot.UPDATE_AUTOPILOT_UPGRADE_PLAN,
                        new UpdateAutopilotUpgradePlanRequest(clusterId, upgradePlanId, notBefore))
                .value();
    }

    /** Returns what this is, and the text of its client; no secrets. */
    @Override
    public String toString() {
        return "upgrade plans of cluster " + clusterId + " (" + client + ")";
    }
}
