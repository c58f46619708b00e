// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A condition of a node pool (see sdk/docs/wire/cce.md#node-pools-and-nodes).
 *
 * @param type the type of condition
 * @param status whether the condition is met
 * @param lastProbeTime when it was last checked; the field name that Kubernetes uses is accepted too
 * @param lastTransitTime when it last changed; the field name that Kubernetes uses is accepted too
 * @param reason why it changed
 * @param message a description for users
 * @since 0.1.0
 */
public record NodePoolCondition(
        @JsonProperty("type") NodePoolConditionType type,
        @JsonProperty("status") ConditionStatus status,

        @JsonProperty("lastProbeTime") @JsonAlias("lastHeartbeatTime") @Nullable Instant lastProbeTime,

        @JsonProperty("lastTransitTime") @JsonAlias("lastTransitionTime") @Nullable Instant lastTransitTime,

        @JsonProperty("reason") @Nullable String reason,
        @JsonProperty("message") @Nullable String message) {

    public NodePoolCondition {
        type = type == null ? NodePoolConditionType.ABSENT : type;
        status = status == null ? ConditionStatus.ABSENT : status;
    }
}
