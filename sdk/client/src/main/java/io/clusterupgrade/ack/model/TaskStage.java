// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.request.ImmutableCopies;
import io.clusterupgrade.request.JsonValue;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A stage of a task (see sdk/docs/wire/ack.md#tasks). Stages have no names, only their order.
 *
 * @param state the state
 * @param startTime when it started; the wire has no zone: UTC+8 is assumed unless the client sets another
 * @param endTime when it ended; null before that; the zone is that of {@code startTime}
 * @param message a message for users
 * @param outputs its results by name
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-describetaskinfo">vendor's documentation</a>
 * @since 0.1.0
 */
public record TaskStage(
        @JsonProperty("state") TaskState state,
        @JsonProperty("start_time") @Nullable Instant startTime,
        @JsonProperty("end_time") @Nullable Instant endTime,
        @JsonProperty("message") @Nullable String message,
        @JsonProperty("outputs") Map<String, JsonValue> outputs) {

    public TaskStage {
        state = state == null ? TaskState.ABSENT : state;
        outputs = ImmutableCopies.map(outputs);
    }
}
