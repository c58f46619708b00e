// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.clusterupgrade.request.OpenEnum;

/**
 * The status of a task for one of its targets (see sdk/docs/wire/ack.md#task-state).
 *
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-describetaskinfo">vendor's documentation</a>
 * @since 0.1.0
 */
public final class TaskResultStatus extends OpenEnum {
    /** The response does not contain the value. */
    public static final TaskResultStatus ABSENT = new TaskResultStatus("");

    /** Not started. */
    public static final TaskResultStatus INITIAL = new TaskResultStatus("initial");

    /** Succeeded. */
    public static final TaskResultStatus SUCCESS = new TaskResultStatus("success");

    /** Failed. */
    public static final TaskResultStatus FAILED = new TaskResultStatus("failed");

    private TaskResultStatus(String value) {
        super(value);
    }

    /** Returns the value with this text. */
    @JsonCreator
    public static TaskResultStatus of(String value) {
        return new TaskResultStatus(value);
    }
}
