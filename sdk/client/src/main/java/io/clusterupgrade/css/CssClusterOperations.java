// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.css;

import io.clusterupgrade.css.model.ClusterDetail;
import io.clusterupgrade.css.model.ClustersPage;
import io.clusterupgrade.css.request.CreateAgencyRequest;
import io.clusterupgrade.css.request.ListClustersDetailsRequest;
import io.clusterupgrade.css.request.RestartClusterRequest;
import io.clusterupgrade.css.request.RollingRestartRequest;
import io.clusterupgrade.css.request.ShowClusterDetailRequest;
import io.clusterupgrade.css.request.UpdateInstanceRequest;
import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.request.NoContent;
import io.clusterupgrade.request.Operation;

/**
 * The operations of CSS on clusters and nodes, before and after an upgrade, for {@link CssClient#call} and
 * {@link CssClient#callAsync}.
 *
 * @since 0.1.0
 */
public final class CssClusterOperations {
    /** Reads a cluster as it is now. */
    public static final Operation<ShowClusterDetailRequest, ClusterDetail> SHOW_CLUSTER_DETAIL = Operation.read(
                    CloudService.CSS, "ShowClusterDetail", "GET", "v1.0", "/clusters/{cluster_id}")
            .request(ShowClusterDetailRequest.class)
            .path("cluster_id", ShowClusterDetailRequest::clusterId)
            .response(ClusterDetail.class)
            .echoing("cluster_id", ClusterDetail::id);

    /** Lists the project's clusters, a page at a time. */
    public static final Operation<ListClustersDetailsRequest, ClustersPage> LIST_CLUSTERS_DETAILS = Operation.read(
                    CloudService.CSS, "ListClustersDetails", "GET", "v1.0", "/clusters")
            .request(ListClustersDetailsRequest.class)
            .query("offset", request -> request.isOffsetSentAsStart() ? null : request.offset())
            .query("start", request -> request.isOffsetSentAsStart() ? request.offset() : null)
            .query("limit", ListClustersDetailsRequest::limit)
            .query("datastoreType", ListClustersDetailsRequest::datastoreType)
            .response(ClustersPage.class);

    /** Makes an IAM agency for the service. */
    public static final Operation<CreateAgencyRequest, NoContent> CREATE_AGENCY = Operation.write(
                    CloudService.CSS, "CreateAgency", "POST", "v1.0", "/agency/create")
            .request(CreateAgencyRequest.class)
            .jsonBody()
            .noContent();

    /** Replaces a node. */
    public static final Operation<UpdateInstanceRequest, NoContent> UPDATE_INSTANCE = Operation.write(
                    CloudService.CSS,
                    "UpdateInstance",
                    "PUT",
                    "v1.0",
                    "/clusters/{cluster_id}/instance/{instance_id}/replace")
            .request(UpdateInstanceRequest.class)
            .path("cluster_id", UpdateInstanceRequest::clusterId)
            .path("instance_id", UpdateInstanceRequest::instanceId)
            .query("migrateData", UpdateInstanceRequest::migrateData)
            .query("agency", UpdateInstanceRequest::agency)
            .noContent();

    /** Restarts nodes, all at once. */
    public static final Operation<RestartClusterRequest, NoContent> RESTART_CLUSTER = Operation.write(
                    CloudService.CSS, "RestartCluster", "POST", "v2.0", "/clusters/{cluster_id}/restart")
            .request(RestartClusterRequest.class)
            .path("cluster_id", RestartClusterRequest::clusterId)
            .jsonBody()
            .noContent();

    /** Restarts nodes, one after another. */
    public static final Operation<RollingRestartRequest, NoContent> ROLLING_RESTART = Operation.write(
                    CloudService.CSS, "RollingRestart", "POST", "v2.0", "/clusters/{cluster_id}/rolling-restart")
            .request(RollingRestartRequest.class)
            .path("cluster_id", RollingRestartRequest::clusterId)
            .jsonBody()
            .noContent();

    private CssClusterOperations() {}
}
