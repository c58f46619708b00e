// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack;

import io.clusterupgrade.ack.model.GetUpgradeStatus;
import io.clusterupgrade.ack.model.UpgradeClusterResponse;
import io.clusterupgrade.ack.request.CancelClusterUpgradeRequest;
import io.clusterupgrade.ack.request.GetUpgradeStatusRequest;
import io.clusterupgrade.ack.request.PauseClusterUpgradeRequest;
import io.clusterupgrade.ack.request.ResumeUpgradeClusterRequest;
import io.clusterupgrade.ack.request.UpgradeClusterRequest;
import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.request.NoContent;
import io.clusterupgrade.request.Operation;

/**
 * The operations of ACK on the upgrade of a cluster as a whole, for {@link AckClient#call} and
 * {@link AckClient#callAsync}. The other operations are in the classes beside it, by topic.
 *
 * @since 0.1.0
 */
public final class AckOperations {
    /** Upgrades a cluster. */
    public static final Operation<UpgradeClusterRequest, UpgradeClusterResponse> UPGRADE_CLUSTER = Operation.write(
                    CloudService.ACK, "UpgradeCluster", "POST", "", "/api/v2/clusters/{ClusterId}/upgrade")
            .request(UpgradeClusterRequest.class)
            .path("ClusterId", UpgradeClusterRequest::clusterId)
            .jsonBody()
            .emptyBodyAllowed()
            .response(UpgradeClusterResponse.class)
            .echoing("ClusterId", UpgradeClusterResponse::clusterId);

    /** Reads how a cluster's upgrade stands. */
    public static final Operation<GetUpgradeStatusRequest, GetUpgradeStatus> GET_UPGRADE_STATUS = Operation.read(
                    CloudService.ACK, "GetUpgradeStatus", "GET", "", "/api/v2/clusters/{ClusterId}/upgrade/status")
            .request(GetUpgradeStatusRequest.class)
            .path("ClusterId", GetUpgradeStatusRequest::clusterId)
            .response(GetUpgradeStatus.class);

    /**
     * Pauses the upgrade of a cluster.
     *
     * @deprecated The vendor removes it region by region from 4 July 2026, everywhere by 30 September 2026; use {@link
     *     AckTaskOperations#PAUSE_TASK}.
     */
    @Deprecated(since = "0.1.0")
    public static final Operation<PauseClusterUpgradeRequest, NoContent> PAUSE_CLUSTER_UPGRADE = Operation.write(
                    CloudService.ACK, "PauseClusterUpgrade", "POST", "", "/api/v2/clusters/{ClusterId}/upgrade/pause")
            .request(PauseClusterUpgradeRequest.class)
            .path("ClusterId", PauseClusterUpgradeRequest::clusterId)
            .noContent();

    /**
     * Goes on with the upgrade of a cluster.
     *
     * @deprecated The vendor removes it region by region from 4 July 2026, everywhere by 30 September 2026; use {@link
     *     AckTaskOperations#RESUME_TASK}.
     */
    @Deprecated(since = "0.1.0")
    public static final Operation<ResumeUpgradeClusterRequest, NoContent> RESUME_UPGRADE_CLUSTER = Operation.write(
                    CloudService.ACK, "ResumeUpgradeCluster", "POST", "", "/api/v2/clusters/{ClusterId}/upgrade/resume")
            .request(ResumeUpgradeClusterRequest.class)
            .path("ClusterId", ResumeUpgradeClusterRequest::clusterId)
            .noContent();

    /**
     * Ends the upgrade of a cluster.
     *
     * @deprecated The vendor removes it region by region from 4 July 2026, everywhere by 30 September 2026; use {@link
     *     AckTaskOperations#CANCEL_TASK}.
     */
    @Deprecated(since = "0.1.0")
    public static final Operation<CancelClusterUpgradeRequest, NoContent> CANCEL_CLUSTER_UPGRADE = Operation.write(
                    CloudService.ACK, "CancelClusterUpgrade", "POST", "", "/api/v2/clusters/{ClusterId}/upgrade/cancel")
            .request(CancelClusterUpgradeRequest.class)
            .path("ClusterId", CancelClusterUpgradeRequest::clusterId)
            .noContent();

    private AckOperations() {}
}
