// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonValue;
import io.clusterupgrade.request.OpenEnum;
import org.jspecify.annotations.Nullable;

/**
 * How a task, or a stage of it, stands (see sdk/docs/wire/ack.md#task-state). Final are success, fail, failed, canceled
 * and timeout; a word that is not known is none of them. An open set: any other text is kept. Equality ignores case.
 *
 * @param value the text as the cloud wrote it; empty when absent
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-describetaskinfo">vendor's documentation</a>
 * @since 0.1.0
 */
public record TaskState(@JsonValue String value) implements OpenEnum {
    /** The response did not say. */
    public static final TaskState ABSENT = new TaskState("");

    /** In progress. */
    public static final TaskState RUNNING = new TaskState("running");

    /** Held; not final. */
    public static final TaskState PAUSED = new TaskState("paused");

    /** Done. */
    public static final TaskState SUCCESS = new TaskState("success");

    /** Failed, as the documents since 2023 spell it. */
    public static final TaskState FAIL = new TaskState("fail");

    /** Failed, as older documents spell it. */
    public static final TaskState FAILED = new TaskState("failed");

    /** Ended on request. */
    public static final TaskState CANCELED = new TaskState("canceled");

    /** Ended because it took too long. */
    public static final TaskState TIMEOUT = new TaskState("timeout");

    /** The word with this text. */
    public static TaskState of(String value) {
        return new TaskState(value);
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
