// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.request;

import java.util.Objects;

/**
 * A request to delete the maintenance window of an Autopilot cluster (see sdk/docs/wire/cce.md#maintenance-windows).
 *
 * @param clusterId the cluster's id
 * @since 0.1.0
 */
public record DeleteAutopilotMaintenanceWindowRequest(String clusterId) {
    public DeleteAutopilotMaintenanceWindowRequest {
        Objects.requireNonNull(clusterId, "clusterId");
    }
}
