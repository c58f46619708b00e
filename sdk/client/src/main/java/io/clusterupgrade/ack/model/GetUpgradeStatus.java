// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * The status of the upgrade of a cluster (see sdk/docs/wire/ack.md#getupgradestatus). It has no times, no percentage
 * and no task id.
 *
 * @param errorMessage why it failed; it is data and never causes an exception
 * @param precheckReportId the id of the pre-check's report
 * @param status the status; absent when the cluster was never upgraded
 * @param upgradeStep the current step
 * @param upgradeTask its task
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-getupgradestatus">vendor's documentation</a>
 * @since 0.1.0
 */
public record GetUpgradeStatus(
        @JsonProperty("error_message") @Nullable String errorMessage,
        @JsonProperty("precheck_report_id") @Nullable String precheckReportId,
        @JsonProperty("status") UpgradeStatus status,
        @JsonProperty("upgrade_step") UpgradeStep upgradeStep,
        @JsonProperty("upgrade_task") GetUpgradeStatusUpgradeTask upgradeTask) {

    public GetUpgradeStatus {
        status = status == null ? UpgradeStatus.ABSENT : status;
        upgradeStep = upgradeStep == null ? UpgradeStep.ABSENT : upgradeStep;
        upgradeTask = upgradeTask == null ? GetUpgradeStatusUpgradeTask.EMPTY : upgradeTask;
    }
}
