// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * What an event says (see sdk/docs/wire/ack.md#plans-events-and-logs).
 *
 * @param level how grave it is
 * @param reason why, in a word such as {@code Started}
 * @param message why, for people
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-describeclusterevents">vendor's documentation</a>
 * @since 0.1.0
 */
public record ClusterEventData(
        @JsonProperty("level") EventLevel level,
        @JsonProperty("reason") @Nullable String reason,
        @JsonProperty("message") @Nullable String message) {

    /** Gives what a response leaves out its neutral value. */
    public ClusterEventData {
        level = level == null ? EventLevel.ABSENT : level;
    }

    static final ClusterEventData EMPTY = new ClusterEventData(EventLevel.ABSENT, null, null);
}
