// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.clusterupgrade.request.OpenEnum;

/**
 * The type of a step of an upgrade workflow (see sdk/docs/wire/cce.md#workflow).
 *
 * @see <a href="https://support.huaweicloud.com/api-cce/ShowUpgradeWorkFlow.html">vendor's documentation</a>
 * @since 0.1.0
 */
public final class WorkFlowTaskType extends OpenEnum {
    /** The response does not contain the value. */
    public static final WorkFlowTaskType ABSENT = new WorkFlowTaskType("");

    /** The pre-check. */
    public static final WorkFlowTaskType PRE_CHECK = new WorkFlowTaskType("PreCheck");

    /** The snapshot of the masters. */
    public static final WorkFlowTaskType SNAPSHOT = new WorkFlowTaskType("Snapshot");

    /** The upgrade itself. */
    public static final WorkFlowTaskType CLUSTER = new WorkFlowTaskType("Cluster");

    /** The post-upgrade check. */
    public static final WorkFlowTaskType POST_CHECK = new WorkFlowTaskType("PostCheck");

    /** A rollback. */
    public static final WorkFlowTaskType ROLLBACK = new WorkFlowTaskType("Rollback");

    private WorkFlowTaskType(String value) {
        super(value);
    }

    /** Returns the value with this text. */
    @JsonCreator
    public static WorkFlowTaskType of(String value) {
        return new WorkFlowTaskType(value);
    }
}
