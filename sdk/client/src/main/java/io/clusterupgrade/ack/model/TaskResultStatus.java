// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonValue;
import io.clusterupgrade.request.OpenEnum;
import org.jspecify.annotations.Nullable;

/**
 * How a task went for one of the things it works on (see sdk/docs/wire/ack.md#task-state). An open set: any other text
 * is kept. Equality ignores case.
 *
 * @param value the text as the cloud wrote it; empty when absent
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-describetaskinfo">vendor's documentation</a>
 * @since 0.1.0
 */
public record TaskResultStatus(@JsonValue String value) implements OpenEnum {
    /** The response did not say. */
    public static final TaskResultStatus ABSENT = new TaskResultStatus("");

    /** Not begun. */
    public static final TaskResultStatus INITIAL = new TaskResultStatus("initial");

    /** Done. */
    public static final TaskResultStatus SUCCESS = new TaskResultStatus("success");

    /** Failed. */
    public static final TaskResultStatus FAILED = new TaskResultStatus("failed");

    /** The word with this text. */
    public static TaskResultStatus of(String value) {
        return new TaskResultStatus(value);
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
