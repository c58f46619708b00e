// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.request.JsonValue;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The status of a node (see sdk/docs/wire/cce.md#node-pools-and-nodes).
 *
 * @param phase the phase
 * @param lastProbeTime when it was last checked
 * @param jobId the job that creates or deletes it
 * @param serverId the id of the machine it runs on
 * @param privateIp its address in the VPC
 * @param privateIpv6Ip its IPv6 address in the VPC
 * @param publicIp its public address
 * @param deleteStatus the status of its deletion, as sent
 * @param configurationUpToDate whether it matches the current configuration of its pool
 * @since 0.1.0
 */
public record NodeStatus(
        @JsonProperty("phase") NodePhase phase,
        @JsonProperty("lastProbeTime") @Nullable Instant lastProbeTime,
        @JsonProperty("jobID") @Nullable String jobId,
        @JsonProperty("serverId") @Nullable String serverId,
        @JsonProperty("privateIP") @Nullable String privateIp,
        @JsonProperty("privateIPv6IP") @Nullable String privateIpv6Ip,
        @JsonProperty("publicIP") @Nullable String publicIp,
        @JsonProperty("deleteStatus") @Nullable JsonValue deleteStatus,
        @JsonProperty("configurationUpToDate") @Nullable Boolean configurationUpToDate) {

    public NodeStatus {
        phase = phase == null ? NodePhase.ABSENT : phase;
    }

    static final NodeStatus EMPTY = new NodeStatus(NodePhase.ABSENT, null, null, null, null, null, null, null, null);
}
