// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce;

import io.clusterupgrade.cce.model.PostcheckTask;
import io.clusterupgrade.cce.model.PrecheckTask;
import io.clusterupgrade.cce.model.PrecheckTaskList;
import io.clusterupgrade.cce.request.CreatePostCheckRequest;
import io.clusterupgrade.cce.request.CreatePreCheckRequest;
import io.clusterupgrade.cce.request.ListPreCheckTasksRequest;
import io.clusterupgrade.cce.request.ShowPreCheckRequest;
import io.clusterupgrade.internal.request.Checks;

/**
 * The checks of one cluster of CCE, before and after an upgrade. Immutable and thread-safe.
 *
 * <p>A method that takes a request throws an {@link IllegalArgumentException} if the request is for another cluster.
 *
 * <p>Every method that sends something throws the exceptions of {@link io.clusterupgrade.error}.
 *
 * @since 0.1.0
 */
public final class CceClusterChecks {
    private final CceClient client;
    private final String clusterId;

    CceClusterChecks(CceClient client, String clusterId) {
        this.client = client;
        this.clusterId = clusterId;
    }

    /**
     * Starts a full check before an upgrade. It changes nothing in the cluster.
     *
     * <pre>{@code
     * PrecheckTask check = cce.cluster(clusterId).checks().createPreCheck("v1.29.13-r10", "v1.31.6-r2");
     * check = cce.cluster(clusterId).checks().showPreCheck(check.metadata().uid());
     * }</pre>
     *
     * @param clusterVersion the full version of the cluster, such as {@code v1.29.13-r10}
     * @param targetVersion the version to upgrade to; without a patch number, the newest patch
     * @return the check when it has started; its id is in {@code metadata().uid()}
     * @throws io.clusterupgrade.error.OutcomeUnknownException if the outcome is unknown: the request is not sent again, read
     *     the state
     * @see <a href="https://support.huaweicloud.com/api-cce/PreCheck.html">PreCheck</a>
     */
    public PrecheckTask createPreCheck(String clusterVersion, String targetVersion) {
        return client.call(
                        CceOperations.Checks.CREATE_PRE_CHECK,
                        CreatePreCheckRequest.builder(clusterId, clusterVersion, targetVersion)
                                .build())
                .value();
    }

    /**
     * Starts a check before an upgrade with the values of a request, such as the items to skip. It changes nothing in the cluster.
     *
     * @return the check when it has started; its id is in {@code metadata().uid()}
     * @throws IllegalArgumentException if the request is for another cluster
     * @throws io.clusterupgrade.error.OutcomeUnknownException if the outcome is unknown: the request is not sent again, read
     *     the state
     * @see <a href="https://support.huaweicloud.com/api-cce/PreCheck.html">PreCheck</a>
     */
    public PrecheckTask createPreCheck(CreatePreCheckRequest request) {
        return client.call(
                        CceOperations.Checks.CREATE_PRE_CHECK,
                        Checks.sameId("clusterId", request, request.clusterId(), clusterId))
                .value();
    }

    /**
     * Reads all pre-checks of the cluster.
     *
     * @see <a href="https://support.huaweicloud.com/api-cce/GetPreCheckList.html">GetPreCheckList</a>
     */
    public PrecheckTaskList listPreCheckTasks() {
        return client.call(CceOperations.Checks.LIST_PRE_CHECK_TASKS, new ListPreCheckTasksRequest(clusterId))
                .value();
    }

    /**
     * Reads a pre-check of the cluster with all its results.
     *
     * @param taskId the pre-check's id
     * @see <a href="https://support.huaweicloud.com/api-cce/GetPreCheck.html">GetPreCheck</a>
     */
    public PrecheckTask showPreCheck(String taskId) {
        return client.call(CceOperations.Checks.SHOW_PRE_CHECK, new ShowPreCheckRequest(clusterId, taskId))
                .value();
    }

    /**
     * Records that you have checked the cluster after its upgrade and confirm the upgrade. The confirmation is recorded when
     * the method returns.
     *
     * @param clusterVersion the version before the upgrade
     * @param targetVersion the version after the upgrade
     * @throws io.clusterupgrade.error.OutcomeUnknownException if the outcome is unknown: the request is not sent again, read
     *     the state
     * @see <a href="https://support.huaweicloud.com/api-cce/CreatePostCheck.html">CreatePostCheck</a>
     */
    public PostcheckTask createPostCheck(String clusterVersion, String targetVersion) {
        return client.call(
                        CceOperations.Checks.CREATE_POST_CHECK,
                        CreatePostCheckRequest.builder(clusterId)
                                .clusterVersion(clusterVersion)
                                .targetVersion(targetVersion)
                                .build())
                .value();
    }

    /**
     * Records that you have checked the cluster after its upgrade, with the values of a request. It changes nothing in the cluster.
     *
     * @throws IllegalArgumentException if the request is for another cluster
     * @throws io.clusterupgrade.error.OutcomeUnknownException if the outcome is unknown: the request is not sent again, read
     *     the state
     * @see <a href="https://support.huaweicloud.com/api-cce/CreatePostCheck.html">CreatePostCheck</a>
     */
    public PostcheckTask createPostCheck(CreatePostCheckRequest request) {
        return client.call(
                        CceOperations.Checks.CREATE_POST_CHECK,
                        Checks.sameId("clusterId", request, request.clusterId(), clusterId))
                .value();
    }

    /** Returns what this is, and the text of its client; no secrets. */
    @Override
    public String toString() {
        return "checks of cluster " + clusterId + " (" + client + ")";
    }
}
