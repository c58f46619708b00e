// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.request;

import java.util.Objects;

/**
 * A request for the plans of the automatic upgrades of an Autopilot cluster (see sdk/docs/wire/cce.md#upgrade-plans).
 *
 * @param clusterId the cluster's id
 * @since 0.1.0
 */
public record ListAutopilotUpgradePlansRequest(String clusterId) {
    public ListAutopilotUpgradePlansRequest {
        Objects.requireNonNull(clusterId, "clusterId");
    }
}
