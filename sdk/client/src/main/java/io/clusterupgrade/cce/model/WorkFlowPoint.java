// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The name of a step of an upgrade workflow (see sdk/docs/wire/cce.md#workflow).
 *
 * @param taskType the type of step
 * @see <a href="https://support.huaweicloud.com/api-cce/ShowUpgradeWorkFlow.html">vendor's documentation</a>
 * @since 0.1.0
 */
public record WorkFlowPoint(@JsonProperty("taskType") WorkFlowTaskType taskType) {

    public WorkFlowPoint {
        taskType = taskType == null ? WorkFlowTaskType.ABSENT : taskType;
    }

    static final WorkFlowPoint EMPTY = new WorkFlowPoint(WorkFlowTaskType.ABSENT);
}
