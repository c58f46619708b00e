// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.css;

import io.clusterupgrade.css.model.UpgradeDetailPage;
import io.clusterupgrade.css.request.RetryUpgradeTaskRequest;
import io.clusterupgrade.css.request.UpgradeDetailRequest;
import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.request.Empty;
import io.clusterupgrade.request.Operation;

/**
 * The operations of CSS, for {@link CssClient#call} and {@link CssClient#callAsync}.
 *
 * @since 0.1.0
 */
public final class CssOperations {
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
    public static final Operation<RetryUpgradeTaskRequest, Empty> RETRY_UPGRADE_TASK = Operation.write(
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
