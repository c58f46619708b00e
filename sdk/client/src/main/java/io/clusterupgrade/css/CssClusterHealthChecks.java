// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.css;

import io.clusterupgrade.css.model.AiOpsDetectors;
import io.clusterupgrade.css.model.AiOpsPage;
import io.clusterupgrade.css.request.CreateAiOpsRequest;
import io.clusterupgrade.css.request.DeleteAiOpsRequest;
import io.clusterupgrade.css.request.ListAiOpsRequest;
import io.clusterupgrade.css.request.ShowAiOpsDetectorRequest;
import io.clusterupgrade.internal.PathParameters;
import io.clusterupgrade.internal.request.Checks;

/**
 * The health checks of one search cluster: disk use of its nodes, its state, and other risks. The vendor calls them
 * <i>intelligent O&amp;M</i>; they are available for Elasticsearch and OpenSearch. Immutable and thread-safe.
 *
 * <p>A method that takes a request throws an {@link IllegalArgumentException} if the request is for another cluster.
 *
 * <p>Every method that sends something throws the exceptions of {@link io.clusterupgrade.error}.
 *
 * @since 0.1.0
 */
public final class CssClusterHealthChecks {
    /** More than the service keeps, so that one page contains all. */
    private static final int ALL = 100;

    private final CssClient client;
    private final String clusterId;

    CssClusterHealthChecks(CssClient client, String clusterId) {
        this.client = client;
        this.clusterId = clusterId;
    }

    /**
     * Starts a health check. The service returns no id: {@link #listAiOps()} shows the new check by its name, so choose a name
     * that is not in the list yet. It reads the cluster and changes nothing in it. A check during a change of the cluster may
     * be wrong, and only one runs at a time.
     *
     * @throws IllegalArgumentException if the request is for another cluster
     * @throws io.clusterupgrade.error.OutcomeUnknownException if the outcome is unknown: the request is not sent again, read
     *     the list
     * @see <a href="https://support.huaweicloud.com/intl/en-us/api-css/CreateAiOps.html">CreateAiOps</a>
     */
    public void createAiOps(CreateAiOpsRequest request) {
        client.call(
                CssOperations.HealthChecks.CREATE_AI_OPS,
                Checks.sameId("clusterId", request, request.clusterId(), clusterId));
    }

    /**
     * Reads all health checks that the service keeps, with what they have found.
     *
     * @see <a href="https://support.huaweicloud.com/intl/en-us/api-css/ListAiOps.html">ListAiOps</a>
     */
    public AiOpsPage listAiOps() {
        return listAiOps(ListAiOpsRequest.builder(clusterId).limit(ALL).build());
    }

    /**
     * Reads the health checks that a request selects.
     *
     * @throws IllegalArgumentException if the request is for another cluster
     * @see <a href="https://support.huaweicloud.com/intl/en-us/api-css/ListAiOps.html">ListAiOps</a>
     */
    public AiOpsPage listAiOps(ListAiOpsRequest request) {
        return client.call(
                        CssOperations.HealthChecks.LIST_AI_OPS,
                        Checks.sameId("clusterId", request, request.clusterId(), clusterId))
                .value();
    }

    /**
     * Reads the check items that a health check of this cluster can have, with their limits as text.
     *
     * @see <a href="https://support.huaweicloud.com/intl/en-us/api-css/ShowAiOpsDetector.html">ShowAiOpsDetector</a>
     */
    public AiOpsDetectors showAiOpsDetector() {
        return client.call(CssOperations.HealthChecks.SHOW_AI_OPS_DETECTOR, new ShowAiOpsDetectorRequest(clusterId))
                .value();
    }

    /**
     * Deletes a health check with all that it has found. The cluster itself does not change.
     *
     * @param aiopsId the check's id, as {@link io.clusterupgrade.css.model.AiOps#id()} has it
     * @throws io.clusterupgrade.error.OutcomeUnknownException if the outcome is unknown: the request is not sent again, read
     *     the list
     * @see <a href="https://support.huaweicloud.com/intl/en-us/api-css/DeleteAiOps.html">DeleteAiOps</a>
     */
    public void deleteAiOps(String aiopsId) {
        client.call(
                CssOperations.HealthChecks.DELETE_AI_OPS,
                new DeleteAiOpsRequest(clusterId, PathParameters.check("aiopsId", aiopsId)));
    }

    /** Returns what this is, and the text of its client; no secrets. */
    @Override
    public String toString() {
        return "health checks of cluster " + clusterId + " (" + client + ")";
    }
}
