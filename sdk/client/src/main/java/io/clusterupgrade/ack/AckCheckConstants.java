// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack;

import static io.clusterupgrade.ack.AckDefinition.read;
import static io.clusterupgrade.ack.AckDefinition.write;

import io.clusterupgrade.ack.model.ClusterCheck;
import io.clusterupgrade.ack.model.ListClusterChecksResponse;
import io.clusterupgrade.ack.model.RunClusterCheckResponse;
import io.clusterupgrade.ack.request.GetClusterCheckRequest;
import io.clusterupgrade.ack.request.ListClusterChecksRequest;
import io.clusterupgrade.ack.request.RunClusterCheckRequest;
import io.clusterupgrade.request.Operation;

/**
 * The operations on checks, which programs name as constants of {@link AckOperations.Checks}.
 *
 * @since 0.1.0
 */
public abstract sealed class AckCheckConstants permits AckOperations.Checks {
    /** Starts a check. */
    public static final Operation<RunClusterCheckRequest, RunClusterCheckResponse> RUN_CLUSTER_CHECK = write(
                    "RunClusterCheck", "POST", "/clusters/{cluster_id}/checks")
            .request(RunClusterCheckRequest.class)
            .path("cluster_id", RunClusterCheckRequest::clusterId)
            .jsonBody()
            .response(RunClusterCheckResponse.class);

    /** Lists the checks of a cluster. */
    public static final Operation<ListClusterChecksRequest, ListClusterChecksResponse> LIST_CLUSTER_CHECKS = read(
                    "ListClusterChecks", "/clusters/{cluster_id}/checks")
            .request(ListClusterChecksRequest.class)
            .path("cluster_id", ListClusterChecksRequest::clusterId)
            .query("type", ListClusterChecksRequest::type)
            .query("target", ListClusterChecksRequest::target)
            .response(ListClusterChecksResponse.class);

    /** Reads a check and its results. */
    public static final Operation<GetClusterCheckRequest, ClusterCheck> GET_CLUSTER_CHECK = read(
                    "GetClusterCheck", "/clusters/{cluster_id}/checks/{check_id}")
            .request(GetClusterCheckRequest.class)
            .path("cluster_id", GetClusterCheckRequest::clusterId)
            .path("check_id", GetClusterCheckRequest::checkId)
            .response(ClusterCheck.class)
            .echoing("check_id", ClusterCheck::checkId);

    AckCheckConstants() {}
}
