// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that holds for a cluster or not (see sdk/docs/wire/cce.md#clusters).
 *
 * @param type what it is about: certificates, OIDC, agencies
 * @param status whether it holds
 * @param lastProbeTime when it was last looked at; read from the name that Kubernetes has for it too
 * @param lastTransitTime when it last changed; read from the name that Kubernetes has for it too
 * @param reason why it changed
 * @param message about it, for people
 * @since 0.1.0
 */
public record ClusterCondition(
        @JsonProperty("type") @Nullable String type,
        @JsonProperty("status") ConditionStatus status,

        @JsonProperty("lastProbeTime") @JsonAlias("lastHeartbeatTime") @Nullable Instant lastProbeTime,

        @JsonProperty("lastTransitTime") @JsonAlias("lastTransitionTime") @Nullable Instant lastTransitTime,

        @JsonProperty("reason") @Nullable String reason,
        @JsonProperty("message") @Nullable String message) {

    /** Gives what a response leaves out its neutral value. */
    public ClusterCondition {
        status = status == null ? ConditionStatus.ABSENT : status;
    }
}
