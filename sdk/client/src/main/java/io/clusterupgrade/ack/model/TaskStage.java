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
 * @param state how it stands
 * @param startTime when it began; the wire has no zone, UTC+8 is taken unless the client says otherwise
 * @param endTime when it ended; null until then; the zone as for {@code startTime}
 * @param message what it says, for people
 * @param outputs what it found or made, by names of its own
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-describetaskinfo">vendor's documentation</a>
 * @since 0.1.0
 */
public record TaskStage(
        @JsonProperty("state") TaskState state,
        @JsonProperty("start_time") @Nullable Instant startTime,
        @JsonProperty("end_time") @Nullable Instant endTime,
        @JsonProperty("message") @Nullable String message,
        @JsonProperty("outputs") Map<String, JsonValue> outputs) {

    /** Gives what a response leaves out its neutral value. */
    public TaskStage {
        state = state == null ? TaskState.ABSENT : state;
        outputs = ImmutableCopies.map(outputs);
    }
}
