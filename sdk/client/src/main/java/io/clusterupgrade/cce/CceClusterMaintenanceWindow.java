// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce;

import io.clusterupgrade.cce.model.MaintenanceWindow;
import io.clusterupgrade.cce.request.CreateAutopilotMaintenanceWindowRequest;
import io.clusterupgrade.cce.request.DeleteAutopilotMaintenanceWindowRequest;
import io.clusterupgrade.cce.request.MaintenanceWindowSpec;
import io.clusterupgrade.cce.request.ShowAutopilotMaintenanceWindowRequest;
import io.clusterupgrade.cce.request.UpdateAutopilotMaintenanceWindowRequest;

/**
 * The maintenance window of one Autopilot cluster, in which CCE upgrades it automatically (see
 * sdk/docs/wire/cce.md#maintenance-windows). Only Autopilot clusters have one: a call on another cluster throws an {@link
 * IllegalArgumentException} before anything is sent. Immutable and thread-safe.
 *
 * <p>Every method that sends something throws the exceptions of {@link io.clusterupgrade.error}.
 *
 * @since 0.1.0
 */
public final class CceClusterMaintenanceWindow {
    private final CceClient client;
    private final String clusterId;

    CceClusterMaintenanceWindow(CceClient client, String clusterId) {
        this.client = client;
        this.clusterId = clusterId;
    }

    /**
     * Creates the window of a cluster that has none (see sdk/docs/wire/cce.md#maintenance-windows).
     *
     * @return the window as the service has it
     * @throws io.clusterupgrade.error.OutcomeUnknownException if the outcome is unknown: the request is not sent again, read
     *     the state
     */
    public MaintenanceWindow createAutopilotMaintenanceWindow(MaintenanceWindowSpec window) {
        return client.call(
                        CceOperations.Autopilot.CREATE_AUTOPILOT_MAINTENANCE_WINDOW,
                        new CreateAutopilotMaintenanceWindowRequest(clusterId, window))
                .value();
    }

    /** Reads the window (see sdk/docs/wire/cce.md#maintenance-windows). */
    public MaintenanceWindow showAutopilotMaintenanceWindow() {
        return client.call(
                        CceOperations.Autopilot.SHOW_AUTOPILOT_MAINTENANCE_WINDOW,
                        new ShowAutopilotMaintenanceWindowRequest(clusterId))
                .value();
    }

    /**
     * Replaces all values of the window (see sdk/docs/wire/cce.md#maintenance-windows).
     *
     * @return the window as the service has it
     * @throws io.clusterupgrade.error.OutcomeUnknownException if the outcome is unknown: the request is not sent again, read
     *     the state
     */
    public MaintenanceWindow updateAutopilotMaintenanceWindow(MaintenanceWindowSpec window) {
        return client.call(
                        CceOperations.Autopilot.UPDATE_AUTOPILOT_MAINTENANCE_WINDOW,
                        new UpdateAutopilotMaintenanceWindowRequest(clusterId, window))
                .value();
    }

    /**
     * Deletes the window (see sdk/docs/wire/cce.md#maintenance-windows).
     *
     * @return the window that was deleted; without values if the service does not repeat it
     * @throws io.clusterupgrade.error.OutcomeUnknownException if the outcome is unknown: the request is not sent again, read
     *     the state
     */
    public MaintenanceWindow deleteAutopilotMaintenanceWindow() {
        return client.call(
                        CceOperations.Autopilot.DELETE_AUTOPILOT_MAINTENANCE_WINDOW,
                        new DeleteAutopilotMaintenanceWindowRequest(clusterId))
                .value();
    }

    /** Returns what this is, and the text of its client; no secrets. */
    @Override
    public String toString() {
        return "maintenance window of cluster " + clusterId + " (" + client + ")";
    }
}
