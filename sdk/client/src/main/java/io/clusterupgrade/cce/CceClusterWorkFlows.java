// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce;

import io.clusterupgrade.cce.model.WorkFlow;
import io.clusterupgrade.cce.model.WorkFlowList;
import io.clusterupgrade.cce.request.CreateUpgradeWorkFlowRequest;
import io.clusterupgrade.cce.request.ListUpgradeWorkFlowsRequest;
import io.clusterupgrade.cce.request.ShowUpgradeWorkFlowRequest;
import io.clusterupgrade.cce.request.UpgradeWorkFlowUpdateRequest;
import io.clusterupgrade.internal.request.Checks;

/**
 * The upgrade workflows of one cluster of CCE. Immutable and thread-safe.
 *
 * <p>A method that takes a request throws an {@link IllegalArgumentException} if the request is for another cluster.
 *
 * <p>Every method that sends something throws the exceptions of {@link io.clusterupgrade.error}.
 *
 * @since 0.1.0
 */
public final class CceClusterWorkFlows {
    private final CceClient client;
    private final String clusterId;

    CceClusterWorkFlows(CceClient client, String clusterId) {
        this.client = client;
        this.clusterId = clusterId;
    }

    /**
     * Starts a workflow, which enforces the order of pre-check, snapshot, upgrade and confirmation: start it before the
     * pre-check. It changes nothing in the cluster.
     *
     * @param clusterVersion the full version of the cluster; an empty text when it is unknown
     * @param targetVersion the version to upgrade to
     * @return the workflow, with both full versions
     * @throws io.clusterupgrade.error.OutcomeUnknownException if the outcome is unknown: the request is not sent again, read
     *     the state
     * @see <a href="https://support.huaweicloud.com/api-cce/CreateUpgradeWorkFlow.html">CreateUpgradeWorkFlow</a>
     */
    public WorkFlow createUpgradeWorkFlow(String clusterVersion, String targetVersion) {
        return client.call(
                        CceOperations.WorkFlows.CREATE_UPGRADE_WORK_FLOW,
                        CreateUpgradeWorkFlowRequest.builder(clusterId, targetVersion)
                                .clusterVersion(clusterVersion)
                                .build())
                .value();
    }

    /**
     * Starts a workflow with the values of a request. It changes nothing in the cluster.
     *
     * @return the workflow, with both full versions
     * @throws IllegalArgumentException if the request is for another cluster
     * @throws io.clusterupgrade.error.OutcomeUnknownException if the outcome is unknown: the request is not sent again, read
     *     the state
     * @see <a href="https://support.huaweicloud.com/api-cce/CreateUpgradeWorkFlow.html">CreateUpgradeWorkFlow</a>
     */
    public WorkFlow createUpgradeWorkFlow(CreateUpgradeWorkFlowRequest request) {
        return client.call(
                        CceOperations.WorkFlows.CREATE_UPGRADE_WORK_FLOW,
                        Checks.sameId("clusterId", request, request.clusterId(), clusterId))
                .value();
    }

    /**
     * Reads all upgrade workflows of the cluster.
     *
     * @see <a href="https://support.huaweicloud.com/api-cce/ListUpgradeWorkFlows.html">ListUpgradeWorkFlows</a>
     */
    public WorkFlowList listUpgradeWorkFlows() {
        return client.call(CceOperations.WorkFlows.LIST_UPGRADE_WORK_FLOWS, new ListUpgradeWorkFlowsRequest(clusterId))
                .value();
    }

    /**
     * Reads an upgrade workflow of the cluster.
     *
     * @param upgradeWorkflowId the workflow's id
     * @see <a href="https://support.huaweicloud.com/api-cce/ShowUpgradeWorkFlow.html">ShowUpgradeWorkFlow</a>
     */
    public WorkFlow showUpgradeWorkFlow(String upgradeWorkflowId) {
        return client.call(
                        CceOperations.WorkFlows.SHOW_UPGRADE_WORK_FLOW,
                        new ShowUpgradeWorkFlowRequest(clusterId, upgradeWorkflowId))
                .value();
    }

    /**
     * Cancels an upgrade workflow, the only change that the service allows. The service rejects it while a step is in progress
     * and when the workflow has ended.
     *
     * @param upgradeWorkflowId the workflow's id
     * @throws io.clusterupgrade.error.OutcomeUnknownException if the outcome is unknown: the request is not sent again, read
     *     the state
     * @see <a href="https://support.huaweicloud.com/api-cce/UpgradeWorkFlowUpdate.html">UpgradeWorkFlowUpdate</a>
     */
    public WorkFlow upgradeWorkFlowUpdate(String upgradeWorkflowId) {
        return client.call(
                        CceOperations.WorkFlows.UPGRADE_WORK_FLOW_UPDATE,
                        new UpgradeWorkFlowUpdateRequest(clusterId, upgradeWorkflowId))
                .value();
    }

    /** Returns what this is, and the text of its client; no secrets. */
    @Override
    public String toString() {
        return "workflows of cluster " + clusterId + " (" + client + ")";
    }
}
