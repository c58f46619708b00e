// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce;

import io.clusterupgrade.cce.model.WorkFlow;
import io.clusterupgrade.cce.model.WorkFlowList;
import io.clusterupgrade.cce.request.CreateUpgradeWorkFlowRequest;
import io.clusterupgrade.cce.request.ListUpgradeWorkFlowsRequest;
import io.clusterupgrade.cce.request.ShowUpgradeWorkFlowRequest;
import io.clusterupgrade.cce.request.UpgradeWorkFlowUpdateRequest;
import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.request.Operation;

/**
 * The operations of CCE on upgrade workflows, beside {@link CceOperations}.
 *
 * @since 0.1.0
 */
public final class CceWorkFlowOperations {
    /** Begins a workflow. */
    public static final Operation<CreateUpgradeWorkFlowRequest, WorkFlow> CREATE_UPGRADE_WORK_FLOW = Operation.write(
                    CloudService.CCE,
                    "CreateUpgradeWorkFlow",
                    "POST",
                    "v3",
                    "/clusters/{cluster_id}/operation/upgradeworkflows")
            .request(CreateUpgradeWorkFlowRequest.class)
            .path("cluster_id", CreateUpgradeWorkFlowRequest::clusterId)
            .body(request -> CceBodies.task("WorkFlowTask", request))
            .successStatus(201)
            .response(WorkFlow.class)
            .echoing("cluster_id", flow -> flow.spec().clusterId());

    /** Lists the workflows of a cluster. */
    public static final Operation<ListUpgradeWorkFlowsRequest, WorkFlowList> LIST_UPGRADE_WORK_FLOWS = Operation.read(
                    CloudService.CCE,
                    "ListUpgradeWorkFlows",
                    "GET",
                    "v3",
                    "/clusters/{cluster_id}/operation/upgradeworkflows")
            .request(ListUpgradeWorkFlowsRequest.class)
            .path("cluster_id", ListUpgradeWorkFlowsRequest::clusterId)
            .response(WorkFlowList.class)
            .echoingInEach(
                    "cluster_id", WorkFlowList::items, flow -> flow.spec().clusterId());

    /** Reads one workflow. */
    public static final Operation<ShowUpgradeWorkFlowRequest, WorkFlow> SHOW_UPGRADE_WORK_FLOW = Operation.read(
                    CloudService.CCE,
                    "ShowUpgradeWorkFlow",
                    "GET",
                    "v3",
                    "/clusters/{cluster_id}/operation/upgradeworkflows/{upgrade_workflow_id}")
            .request(ShowUpgradeWorkFlowRequest.class)
            .path("cluster_id", ShowUpgradeWorkFlowRequest::clusterId)
            .path("upgrade_workflow_id", ShowUpgradeWorkFlowRequest::upgradeWorkflowId)
            .response(WorkFlow.class)
            .echoing("upgrade_workflow_id", flow -> flow.metadata().uid())
            .echoing("cluster_id", flow -> flow.spec().clusterId());

    /** Cancels a workflow. */
    public static final Operation<UpgradeWorkFlowUpdateRequest, WorkFlow> UPGRADE_WORK_FLOW_UPDATE = Operation.write(
                    CloudService.CCE,
                    "UpgradeWorkFlowUpdate",
                    "PATCH",
                    "v3",
                    "/clusters/{cluster_id}/operation/upgradeworkflows/{upgrade_workflow_id}")
            .request(UpgradeWorkFlowUpdateRequest.class)
            .path("cluster_id", UpgradeWorkFlowUpdateRequest::clusterId)
            .path("upgrade_workflow_id", UpgradeWorkFlowUpdateRequest::upgradeWorkflowId)
            .body(CceBodies::status)
            .response(WorkFlow.class)
            .echoing("upgrade_workflow_id", flow -> flow.metadata().uid())
            .echoing("cluster_id", flow -> flow.spec().clusterId());

    private CceWorkFlowOperations() {}
}
