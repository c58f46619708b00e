// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.css;

import io.clusterupgrade.css.model.ImagesPage;
import io.clusterupgrade.css.model.UpgradeDetailPage;
import io.clusterupgrade.css.request.ListImagesRequest;
import io.clusterupgrade.css.request.RetryUpgradeTaskRequest;
import io.clusterupgrade.css.request.UpdateAzByInstanceTypeRequest;
import io.clusterupgrade.css.request.UpgradeCoreRequest;
import io.clusterupgrade.css.request.UpgradeDetailRequest;
import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.request.NoContent;
import io.clusterupgrade.request.Operation;

/**
 * The operations of CSS that upgrade a cluster, for {@link CssClient#call} and {@link CssClient#callAsync}. Those around an
 * upgrade stand in {@link CssClusterOperations} and {@link CssSnapshotOperations}.
 *
 * @since 0.1.0
 */
public final class CssOperations {
    /** Lists the images that a cluster can be upgraded to, a page at a time. */
    public static final Operation<ListImagesRequest, ImagesPage> LIST_IMAGES = Operation.read(
                    CloudService.CSS,
                    "ListImages",
                    "GET",
                    "v1.0",
                    "/clusters/{cluster_id}/target/{upgrade_type}/images")
            .request(ListImagesRequest.class)
            .path("cluster_id", ListImagesRequest::clusterId)
            .path("upgrade_type", request -> request.upgradeType().value())
            .query("offset", ListImagesRequest::offset)
            .query("limit", ListImagesRequest::limit)
            .response(ImagesPage.class);

    /** Starts an image upgrade. */
    public static final Operation<UpgradeCoreRequest, NoContent> UPGRADE_CORE = Operation.write(
                    CloudService.CSS,
                    "UpgradeCore",
                    "POST",
                    "v1.0",
                    "/clusters/{cluster_id}/inst-type/{inst_type}/image/upgrade")
            .request(UpgradeCoreRequest.class)
            .path("cluster_id", UpgradeCoreRequest::clusterId)
            .path("inst_type", request -> request.instType().value())
            .jsonBody()
            .noContent();

    /** Starts an AZ change. */
    public static final Operation<UpdateAzByInstanceTypeRequest, NoContent> UPDATE_AZ_BY_INSTANCE_TYPE =
            Operation.write(
                            CloudService.CSS,
                            "UpdateAzByInstanceType",
                            "POST",
                            "v1.0",
                            "/clusters/{cluster_id}/inst-type/{inst_type}/azmigrate")
                    .request(UpdateAzByInstanceTypeRequest.class)
                    .path("cluster_id", UpdateAzByInstanceTypeRequest::clusterId)
                    .path("inst_type", request -> request.instType().value())
                    .jsonBody()
                    .noContent();

    /** Lists upgrade tasks and their steps, a page at a time. */
    public static final Operation<UpgradeDetailRequest, UpgradeDetailPage> UPGRADE_DETAIL = Operation.read(
                    CloudService.CSS, "UpgradeDetail", "GET", "v1.0", "/clusters/{cluster_id}/upgrade/detail")
            .request(UpgradeDetailRequest.class)
            .path("cluster_id", UpgradeDetailRequest::clusterId)
            .query("offset", request -> request.isOffsetSentAsStart() ? null : request.offset())
            .query("start", request -> request.isOffsetSentAsStart() ? request.offset() : null)
            .query("limit", UpgradeDetailRequest::limit)
            .query("action_mode", UpgradeDetailRequest::actionMode)
            .response(UpgradeDetailPage.class);

    /** Retries or ends a failed task. */
    public static final Operation<RetryUpgradeTaskRequest, NoContent> RETRY_UPGRADE_TASK = Operation.write(
                    CloudService.CSS,
                    "RetryUpgradeTask",
                    "PUT",
                    "v1.0",
                    "/clusters/{cluster_id}/upgrade/{action_id}/retry")
            .request(RetryUpgradeTaskRequest.class)
            .path("cluster_id", RetryUpgradeTaskRequest::clusterId)
            .path("action_id", RetryUpgradeTaskRequest::actionId)
            .query("retry_mode", RetryUpgradeTaskRequest::retryMode)
            .noContent();

    private CssOperations() {}
}
