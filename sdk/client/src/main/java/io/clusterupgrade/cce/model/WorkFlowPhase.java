// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonValue;
import io.clusterupgrade.request.OpenEnum;
import org.jspecify.annotations.Nullable;

/**
 * How far an upgrade workflow is (see sdk/docs/wire/cce.md#workflow). An open set: any other text is kept. Equality
 * ignores case.
 *
 * @param value the text as the cloud wrote it; empty when absent
 * @see <a href="https://support.huaweicloud.com/api-cce/ShowUpgradeWorkFlow.html">vendor's documentation</a>
 * @since 0.1.0
 */
public record WorkFlowPhase(@JsonValue String value) implements OpenEnum {
    /** The response did not say. */
    public static final WorkFlowPhase ABSENT = new WorkFlowPhase("");

    /** Nothing has been started. */
    public static final WorkFlowPhase INIT = new WorkFlowPhase("Init");

    /** A step is in progress. */
    public static final WorkFlowPhase RUNNING = new WorkFlowPhase("Running");

    /** A step has failed; it may be retried, or the workflow be cancelled. */
    public static final WorkFlowPhase PENDING = new WorkFlowPhase("Pending");

    /** All steps are done. */
    public static final WorkFlowPhase SUCCESS = new WorkFlowPhase("Success");

    /** Cancelled. */
    public static final WorkFlowPhase CANCEL = new WorkFlowPhase("Cancel");

    /** The word with this text. */
    public static WorkFlowPhase of(String value) {
        return new WorkFlowPhase(value);
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
