// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A condition of a node pool (see sdk/docs/wire/ack.md#node-pools-and-nodes).
 *
 * @param type the type of condition, such as {@code ImageUpgradeReady}
 * @param status {@code True}, {@code False} or {@code Unknown}
 * @param reason the reason as a code
 * @param message the reason as text for users
 * @param lastTransitionTime when it last changed
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-describeclusternodepooldetail">vendor's documentation</a>
 * @since 0.1.0
 */
public record NodePoolCondition(
        @JsonProperty("type") @Nullable String type,
        @JsonProperty("status") @Nullable String status,
        @JsonProperty("reason") @Nullable String reason,
        @JsonProperty("message") @Nullable String message,
        @JsonProperty("last_transition_time") @Nullable Instant lastTransitionTime) {}
