// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.request;

import java.util.Objects;

/**
 * A request for the maintenance window of an Autopilot cluster (see sdk/docs/wire/cce.md#maintenance-windows).
 *
 * @param clusterId the cluster's id
 * @since 0.1.0
 */
public record ShowAutopilotMaintenanceWindowRequest(String clusterId) {
    public ShowAutopilotMaintenanceWindowRequest {
        Objects.requireNonNull(clusterId, "clusterId");
    }
}
