// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce;

import io.clusterupgrade.cce.model.AutopilotUpgradePlan;
import io.clusterupgrade.cce.model.MaintenanceWindow;
import io.clusterupgrade.cce.model.UpgradePlanList;
import io.clusterupgrade.cce.request.CreateAutopilotMaintenanceWindowRequest;
import io.clusterupgrade.cce.request.DeleteAutopilotMaintenanceWindowRequest;
import io.clusterupgrade.cce.request.ListAutopilotUpgradePlansRequest;
import io.clusterupgrade.cce.request.ShowAutopilotMaintenanceWindowRequest;
import io.clusterupgrade.cce.request.UpdateAutopilotMaintenanceWindowRequest;
import io.clusterupgrade.cce.request.UpdateAutopilotUpgradePlanRequest;
import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.request.Operation;
import io.clusterupgrade.request.OperationBuilder;

/**
 * The operations on Autopilot clusters, which programs name as constants of {@link CceOperations.Autopilot}.
 *
 * @since 0.1.0
 */
public abstract sealed class CceAutopilotConstants permits CceOperations.Autopilot {
    private static final String PLANS = "/clusters/{cluster_id}/upgradeplans";
    private static final String WINDOWS = "/clusters/{cluster_id}/maintenancewindows";

    /** Lists the plans of the automatic upgrades of a cluster. */
    public static final Operation<ListAutopilotUpgradePlansRequest, UpgradePlanList> LIST_AUTOPILOT_UPGRADE_PLANS =
            Operation.read(CloudService.CCE, "ListAutopilotUpgradePlans", "GET", CceAutopilot.VERSION, PLANS)
                    .request(ListAutopilotUpgradePlansRequest.class)
                    .path("cluster_id", ListAutopilotUpgradePlansRequest::clusterId)
                    .response(UpgradePlanList.class)
                    .echoingInEach(
                            "cluster_id",
                            UpgradePlanList::items,
                            plan -> plan.spec().clusterId());

    /** Postpones an automatic upgrade. */
    public static final Operation<UpdateAutopilotUpgradePlanRequest, AutopilotUpgradePlan>
            UPDATE_AUTOPILOT_UPGRADE_PLAN = write("UpdateAutopilotUpgradePlan", "PUT", PLANS + "/{upgrade_plan_id}")
                    .request(UpdateAutopilotUpgradePlanRequest.class)
                    .path("cluster_id", UpdateAutopilotUpgradePlanRequest::clusterId)
                    .path("upgrade_plan_id", UpdateAutopilotUpgradePlanRequest::upgradePlanId)
                    .jsonBody()
                    .response(AutopilotUpgradePlan.class)
                    .echoing("upgrade_plan_id", plan -> plan.metadata().uid())
                    .echoing("cluster_id", plan -> plan.spec().clusterId());

    /** Creates the maintenance window of a cluster. */
    public static final Operation<CreateAutopilotMaintenanceWindowRequest, MaintenanceWindow>
            CREATE_AUTOPILOT_MAINTENANCE_WINDOW = write("CreateAutopilotMaintenanceWindow", "POST", WINDOWS)
                    .request(CreateAutopilotMaintenanceWindowRequest.class)
                    .path("cluster_id", CreateAutopilotMaintenanceWindowRequest::clusterId)
                    .body(CreateAutopilotMaintenanceWindowRequest::window)
                    .response(MaintenanceWindow.class);

    /** Reads the maintenance window of a cluster. */
    public static final Operation<ShowAutopilotMaintenanceWindowRequest, MaintenanceWindow>
            SHOW_AUTOPILOT_MAINTENANCE_WINDOW = Operation.read(
                            CloudService.CCE, "ShowAutopilotMaintenanceWindow", "GET", CceAutopilot.VERSION, WINDOWS)
                    .request(ShowAutopilotMaintenanceWindowRequest.class)
                    .path("cluster_id", ShowAutopilotMaintenanceWindowRequest::clusterId)
                    .response(MaintenanceWindow.class);

    /** Changes the maintenance window of a cluster. */
    public static final Operation<UpdateAutopilotMaintenanceWindowRequest, MaintenanceWindow>
            UPDATE_AUTOPILOT_MAINTENANCE_WINDOW = write("UpdateAutopilotMaintenanceWindow", "PUT", WINDOWS)
                    .request(UpdateAutopilotMaintenanceWindowRequest.class)
                    .path("cluster_id", UpdateAutopilotMaintenanceWindowRequest::clusterId)
                    .body(UpdateAutopilotMaintenanceWindowRequest::window)
                    .response(MaintenanceWindow.class);

    /** Deletes the maintenance window of a cluster. */
    public static final Operation<DeleteAutopilotMaintenanceWindowRequest, MaintenanceWindow>
            DELETE_AUTOPILOT_MAINTENANCE_WINDOW = write("DeleteAutopilotMaintenanceWindow", "DELETE", WINDOWS)
                    .request(DeleteAutopilotMaintenanceWindowRequest.class)
                    .path("cluster_id", DeleteAutopilotMaintenanceWindowRequest::clusterId)
                    .emptyBodyAllowed()
                    .response(MaintenanceWindow.class);

    CceAutopilotConstants() {}

    private static OperationBuilder<Void> write(String name, String method, String path) {
        return Operation.write(CloudService.CCE, name, method, CceAutopilot.VERSION, path);
    }
}
