// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.clusterupgrade.request.OpenEnum;

/**
 * The state of a task or of one of its stages (see sdk/docs/wire/ack.md#task-state). The values success, fail,
 * failed, canceled and timeout are final; an unknown value is not.
 *
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-describetaskinfo">vendor's documentation</a>
 * @since 0.1.0
 */
public final class TaskState extends OpenEnum {
    /** The response does not contain the value. */
    public static final TaskState ABSENT = new TaskState("");

    /** In progress. */
    public static final TaskState RUNNING = new TaskState("running");

    /** Paused; not final. */
    public static final TaskState PAUSED = new TaskState("paused");

    /** Succeeded. */
    public static final TaskState SUCCESS = new TaskState("success");

    /** Failed, as the documents since 2023 spell it. */
    public static final TaskState FAIL = new TaskState("fail");

    /** Failed, as older documents spell it. */
    public static final TaskState FAILED = new TaskState("failed");

    /** Canceled on request. */
    public static final TaskState CANCELED = new TaskState("canceled");

    /** Timed out. */
    public static final TaskState TIMEOUT = new TaskState("timeout");

    private TaskState(String value) {
        super(value);
    }

    /** Returns the value with this text. */
    @JsonCreator
    public static TaskState of(String value) {
        return new TaskState(value);
    }
}
