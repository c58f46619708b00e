// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonValue;
import io.clusterupgrade.request.OpenEnum;
import org.jspecify.annotations.Nullable;

/**
 * A kind of step in an upgrade workflow (see sdk/docs/wire/cce.md#workflow). An open set: any other text is kept.
 * Equality ignores case.
 *
 * @param value the text as the cloud wrote it; empty when absent
 * @see <a href="https://support.huaweicloud.com/api-cce/ShowUpgradeWorkFlow.html">vendor's documentation</a>
 * @since 0.1.0
 */
public record WorkFlowTaskType(@JsonValue String value) implements OpenEnum {
    /** The response did not say. */
    public static final WorkFlowTaskType ABSENT = new WorkFlowTaskType("");

    /** The pre-check. */
    public static final WorkFlowTaskType PRE_CHECK = new WorkFlowTaskType("PreCheck");

    /** The snapshot of the masters. */
    public static final WorkFlowTaskType SNAPSHOT = new WorkFlowTaskType("Snapshot");

    /** The upgrade itself. */
    public static final WorkFlowTaskType CLUSTER = new WorkFlowTaskType("Cluster");

    /** The confirmation. */
    public static final WorkFlowTaskType POST_CHECK = new WorkFlowTaskType("PostCheck");

    /** A roll-back. */
    public static final WorkFlowTaskType ROLLBACK = new WorkFlowTaskType("Rollback");

    /** The word with this text. */
    public static WorkFlowTaskType of(String value) {
        return new WorkFlowTaskType(value);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return OpenEnum.equal(this, other);
    }

    @Override
    public int hashCode() {
        return OpenEnum.hash(this);
    }

    @Override
    public String toString() {
        return value;
    }
}
