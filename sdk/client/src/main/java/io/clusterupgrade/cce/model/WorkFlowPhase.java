// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.clusterupgrade.request.OpenEnum;

/**
 * The phase of an upgrade workflow (see sdk/docs/wire/cce.md#workflow).
 *
 * @see <a href="https://support.huaweicloud.com/api-cce/ShowUpgradeWorkFlow.html">vendor's documentation</a>
 * @since 0.1.0
 */
public final class WorkFlowPhase extends OpenEnum {
    /** The response does not contain the value. */
    public static final WorkFlowPhase ABSENT = new WorkFlowPhase("");

    /** No step has been started. */
    public static final WorkFlowPhase INIT = new WorkFlowPhase("Init");

    /** A step is in progress. */
    public static final WorkFlowPhase RUNNING = new WorkFlowPhase("Running");

    /** A step has failed; the step may be retried or the workflow canceled. */
    public static final WorkFlowPhase PENDING = new WorkFlowPhase("Pending");

    /** All steps are complete. */
    public static final WorkFlowPhase SUCCESS = new WorkFlowPhase("Success");

    /** The workflow was canceled. */
    public static final WorkFlowPhase CANCEL = new WorkFlowPhase("Cancel");

    private WorkFlowPhase(String value) {
        super(value);
    }

    /** Returns the value with this text. */
    @JsonCreator
    public static WorkFlowPhase of(String value) {
        return new WorkFlowPhase(value);
    }
}
