// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * The severity, reason and message of an event (see sdk/docs/wire/ack.md#plans-events-and-logs).
 *
 * @param level the severity
 * @param reason the reason as a code, such as {@code Started}
 * @param message the reason as text for users
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-describeclusterevents">vendor's documentation</a>
 * @since 0.1.0
 */
public record ClusterEventData(
        @JsonProperty("level") EventLevel level,
        @JsonProperty("reason") @Nullable String reason,
        @JsonProperty("message") @Nullable String message) {

    public ClusterEventData {
        level = level == null ? EventLevel.ABSENT : level;
    }

    static final ClusterEventData EMPTY = new ClusterEventData(EventLevel.ABSENT, null, null);
}
