// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.clusterupgrade.request.OpenEnum;

/**
 * The state of a plan (see sdk/docs/wire/ack.md#plans-events-and-logs). The two lists write it with and without
 * capitals.
 *
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-listoperationplansforregion">vendor's documentation</a>
 * @since 0.1.0
 */
public final class OperationPlanState extends OpenEnum {
    /** The response does not contain the value. */
    public static final OperationPlanState ABSENT = new OperationPlanState("");

    /** The plan waits for its time, and may be canceled. */
    public static final OperationPlanState SCHEDULED = new OperationPlanState("Scheduled");

    /** The plan is in progress; its task has the details. */
    public static final OperationPlanState EXECUTING = new OperationPlanState("Executing");

    /** The plan is complete. */
    public static final OperationPlanState EXECUTED = new OperationPlanState("Executed");

    /** The checks before the plan failed; nothing was changed. */
    public static final OperationPlanState VALIDATING_FAILED = new OperationPlanState("ValidatingFailed");

    /** The plan failed. */
    public static final OperationPlanState FAILED = new OperationPlanState("Failed");

    /** The plan was canceled on request before its time. */
    public static final OperationPlanState CANCELED = new OperationPlanState("Canceled");

    private OperationPlanState(String value) {
        super(value);
    }

    /** Returns the value with this text. */
    @JsonCreator
    public static OperationPlanState of(String value) {
        return new OperationPlanState(value);
    }
}
