// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonValue;
import io.clusterupgrade.request.OpenEnum;
import org.jspecify.annotations.Nullable;

/**
 * How a plan stands (see sdk/docs/wire/ack.md#plans-events-and-logs). The two lists write it with and without capitals.
 * An open set: any other text is kept. Equality ignores case.
 *
 * @param value the text as the cloud wrote it; empty when absent
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-listoperationplansforregion">vendor's documentation</a>
 * @since 0.1.0
 */
public record OperationPlanState(@JsonValue String value) implements OpenEnum {
    /** The response did not say. */
    public static final OperationPlanState ABSENT = new OperationPlanState("");

    /** It waits for its time, and may be cancelled. */
    public static final OperationPlanState SCHEDULED = new OperationPlanState("Scheduled");

    /** In progress; its task says more. */
    public static final OperationPlanState EXECUTING = new OperationPlanState("Executing");

    /** Done. */
    public static final OperationPlanState EXECUTED = new OperationPlanState("Executed");

    /** The checks before it failed; nothing was changed. */
    public static final OperationPlanState VALIDATING_FAILED = new OperationPlanState("ValidatingFailed");

    /** Failed. */
    public static final OperationPlanState FAILED = new OperationPlanState("Failed");

    /** Ended on request before its time. */
    public static final OperationPlanState CANCELED = new OperationPlanState("Canceled");

    /** The word with this text. */
    public static OperationPlanState of(String value) {
        return new OperationPlanState(value);
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
