// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.css.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.request.ImmutableCopies;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One health check of a cluster with its results (see sdk/docs/wire/css.md#listaiops).
 *
 * @param id the check's id
 * @param name its name
 * @param desc its description; null if it is empty
 * @param status the status; see there
 * @param summary the number of risks by level
 * @param createTime when it was requested
 * @param smnStatus whether a message about it was sent; older deployments only
 * @param smnFailReason why the message could not be sent; older deployments only
 * @param taskRisks what it has found; empty while it runs and if it has found nothing
 * @param checkType its scope; absent in older deployments
 * @param triggerType what started it; absent in older deployments
 * @see <a href="https://support.huaweicloud.com/intl/en-us/api-css/ListAiOps.html">vendor's documentation</a>
 * @since 0.1.0
 */
public record AiOps(
        @JsonProperty("id") @Nullable String id,
        @JsonProperty("name") @Nullable String name,
        @JsonProperty("desc") @Nullable String desc,
        @JsonProperty("status") AiOpsStatus status,
        @JsonProperty("summary") AiOpsSummary summary,
        @JsonProperty("create_time") @Nullable Instant createTime,
        @JsonProperty("smn_status") AiOpsMessageStatus smnStatus,
        @JsonProperty("smn_fail_reason") @Nullable String smnFailReason,
        @JsonProperty("task_risks") List<AiOpsRisk> taskRisks,
        @JsonProperty("check_type") AiOpsCheckType checkType,
        @JsonProperty("trigger_type") AiOpsTriggerType triggerType) {

    public AiOps {
        status = status == null ? AiOpsStatus.ABSENT : status;
        summary = summary == null ? AiOpsSummary.EMPTY : summary;
        smnStatus = smnStatus == null ? AiOpsMessageStatus.ABSENT : smnStatus;
        taskRisks = ImmutableCopies.list(taskRisks);
        checkType = checkType == null ? AiOpsCheckType.ABSENT : checkType;
        triggerType = triggerType == null ? AiOpsTriggerType.ABSENT : triggerType;
    }
}
