// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.request.ImmutableCopies;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The result of a task for one of the resources it affects (see sdk/docs/wire/ack.md#tasks).
 *
 * @param data the resource, such as the id of a machine
 * @param status the result
 * @param task the actual results when an old deployment wraps them in an object; {@link TaskInfo} unwraps them, so it
 *     is empty there
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-describetaskinfo">vendor's documentation</a>
 * @since 0.1.0
 */
public record TaskResult(
        @JsonProperty("data") @Nullable String data,
        @JsonProperty("status") TaskResultStatus status,
        @JsonProperty("task") List<TaskResult> task) {

    public TaskResult {
        status = status == null ? TaskResultStatus.ABSENT : status;
        task = ImmutableCopies.list(task);
    }

    /** Returns the results from the object in which an old deployment wraps them. */
    static List<TaskResult> unwrapped(List<TaskResult> results) {
        return results.size() == 1 && !results.get(0).task().isEmpty()
                ? results.get(0).task()
                : results;
    }
}
