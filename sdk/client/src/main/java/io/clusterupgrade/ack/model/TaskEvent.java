// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event of a task (see sdk/docs/wire/ack.md#tasks).
 *
 * @param action the action, such as {@code start}
 * @param level the severity, such as {@code Normal}
 * @param message a message for users
 * @param reason the reason as a code, such as {@code NodePoolUpgradeStart}
 * @param source the source, such as {@code ACK}
 * @param timestamp when it happened
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-describetaskinfo">vendor's documentation</a>
 * @since 0.1.0
 */
public record TaskEvent(
        @JsonProperty("action") @Nullable String action,
        @JsonProperty("level") @Nullable String level,
        @JsonProperty("message") @Nullable String message,
        @JsonProperty("reason") @Nullable String reason,
        @JsonProperty("source") @Nullable String source,
        @JsonProperty("timestamp") @Nullable Instant timestamp) {}
