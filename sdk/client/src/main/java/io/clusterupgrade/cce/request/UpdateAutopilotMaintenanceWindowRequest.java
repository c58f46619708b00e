// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.request;

import java.util.Objects;

/**
 * A request to change the maintenance window of an Autopilot cluster (see sdk/docs/wire/cce.md#maintenance-windows).
 *
 * @param clusterId the cluster's id
 * @param window the window
 * @since 0.1.0
 */
public record UpdateAutopilotMaintenanceWindowRequest(String clusterId, MaintenanceWindowSpec window) {
    public UpdateAutopilotMaintenanceWindowRequest {
        Objects.requireNonNull(clusterId, "clusterId");
        Objects.requireNonNull(window, "window");
    }
}
