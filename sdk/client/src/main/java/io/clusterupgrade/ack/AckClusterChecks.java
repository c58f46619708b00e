// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack;

import io.clusterupgrade.ack.model.ClusterCheck;
import io.clusterupgrade.ack.model.ListClusterChecksResponse;
import io.clusterupgrade.ack.model.RunClusterCheckResponse;
import io.clusterupgrade.ack.request.GetClusterCheckRequest;
import io.clusterupgrade.ack.request.ListClusterChecksRequest;
import io.clusterupgrade.ack.request.RunClusterCheckRequest;
import io.clusterupgrade.internal.request.Checks;

/**
 * The checks of one cluster of ACK, before an upgrade. Immutable and thread-safe.
 *
 * <p>A method that takes a request throws an {@link IllegalArgumentException} if the request is for another cluster.
 *
 * <p>Every method that sends something throws the exceptions of {@link io.clusterupgrade.error}.
 *
 * @since 0.1.0
 */
public final class AckClusterChecks {
    private final AckClient client;
    private final String clusterId;

    AckClusterChecks(AckClient client, String clusterId) {
        this.client = client;
        this.clusterId = clusterId;
    }

    /**
     * Starts a check whether the cluster is ready, such as {@link RunClusterCheckRequest#clusterUpgrade}. It changes nothing in
     * the cluster; {@link #getClusterCheck} reads its results.
     *
     * @throws IllegalArgumentException if the request is for another cluster
     * @throws io.clusterupgrade.error.OutcomeUnknownException if the outcome is unknown: the request is not sent again, read
     *     the state
     * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-runclustercheck">RunClusterCheck</a>
     */
    public RunClusterCheckResponse runClusterCheck(RunClusterCheckRequest request) {
        return client.call(
                        AckOperations.Checks.RUN_CLUSTER_CHECK,
                        Checks.sameId("clusterId", request, request.clusterId(), clusterId))
                .value();
    }

    /**
     * Lists the checks of the cluster, of all kinds.
     *
     * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-listclusterchecks">ListClusterChecks</a>
     */
    public ListClusterChecksResponse listClusterChecks() {
        return client.call(
                        AckOperations.Checks.LIST_CLUSTER_CHECKS,
                        ListClusterChecksRequest.builder(clusterId).build())
                .value();
    }

    /**
     * Lists the checks of the cluster that the request selects.
     *
     * @throws IllegalArgumentException if the request is for another cluster
     */
    public ListClusterChecksResponse listClusterChecks(ListClusterChecksRequest request) {
        return client.call(
                        AckOperations.Checks.LIST_CLUSTER_CHECKS,
                        Checks.sameId("clusterId", request, request.clusterId(), clusterId))
                .value();
    }

    /**
     * Reads a check of the cluster and its results.
     *
     * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-getclustercheck">GetClusterCheck</a>
     */
    public ClusterCheck getClusterCheck(String checkId) {
        return client.call(AckOperations.Checks.GET_CLUSTER_CHECK, new GetClusterCheckRequest(clusterId, checkId))
                .value();
    }

    /** Returns what this is, and the text of its client; no secrets. */
    @Override
    public String toString() {
        return "checks of cluster " + clusterId + " (" + client + ")";
    }
}
