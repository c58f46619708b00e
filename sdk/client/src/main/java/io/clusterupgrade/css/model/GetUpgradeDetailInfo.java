// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.css.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.request.ImmutableCopies;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One upgrade or AZ change of a cluster, finished or not (see sdk/docs/wire/css.md#upgradedetail).
 *
 * @param id the task's id: the {@code actionId} of retry and abort
 * @param startTime when it started
 * @param endTime when it ended; null before that
 * @param status the status
 * @param agencyName the IAM agency it uses
 * @param imageInfo the image it upgrades to; null for an AZ change
 * @param totalNodes the names of all nodes it covers, in the order in which they are upgraded
 * @param completedNodes the names of the nodes that are done
 * @param currentNodeName the node in progress; null when there is none
 * @param executeTimes how often it was run; documented as the number of retries, but 1 on the first run
 * @param migrateParam the parameters of an AZ change; null for an upgrade
 * @param finalAzInfoMap the AZs of the nodes after an AZ change; null for an upgrade
 * @param currentNodeDetail the steps of the node in progress; some steps may be missing
 * @param batchSize how many nodes migrate their data at the same time
 * @param currentBatchNodes the nodes that are migrating their data
 * @param failMessage why it failed; sent by some deployments only
 * @see <a href="https://support.huaweicloud.com/intl/en-us/api-css/UpgradeDetail.html">vendor's documentation</a>
 * @since 0.1.0
 */
public record GetUpgradeDetailInfo(
        @JsonProperty("id") @Nullable String id,
        @JsonProperty("startTime") @Nullable Instant startTime,
        @JsonProperty("endTime") @Nullable Instant endTime,
        @JsonProperty("status") UpgradeTaskStatus status,
        @JsonProperty("agencyName") @Nullable String agencyName,
        @JsonProperty("imageInfo") @Nullable GetTargetImageIdDetail imageInfo,
        @JsonProperty("totalNodes") List<String> totalNodes,
        @JsonProperty("completedNodes") List<String> completedNodes,
        @JsonProperty("currentNodeName") @Nullable String currentNodeName,
        @JsonProperty("executeTimes") @Nullable Integer executeTimes,
        @JsonProperty("migrateParam") @Nullable MigrateParam migrateParam,
        @JsonProperty("finalAzInfoMap") @Nullable FinalAzInfoMap finalAzInfoMap,
        @JsonProperty("currentNodeDetail") List<CurrentNodeDetail> currentNodeDetail,
        @JsonProperty("batchSize") @Nullable Integer batchSize,
        @JsonProperty("currentBatchNodes") List<String> currentBatchNodes,
        @JsonProperty("failMessage") @Nullable String failMessage) {

    public GetUpgradeDetailInfo {
        status = status == null ? UpgradeTaskStatus.ABSENT : status;
        totalNodes = ImmutableCopies.list(totalNodes);
        completedNodes = ImmutableCopies.list(completedNodes);
        currentNodeDetail = ImmutableCopies.list(currentNodeDetail);
        currentBatchNodes = ImmutableCopies.list(currentBatchNodes);
    }
}
