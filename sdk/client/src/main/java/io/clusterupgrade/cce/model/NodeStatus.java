// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.request.JsonValue;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a node is (see sdk/docs/wire/cce.md#node-pools-and-nodes).
 *
 * @param phase how it is
 * @param lastProbeTime when it was last looked at
 * @param jobId the job that makes or removes it
 * @param serverId the machine it runs on
 * @param privateIp its address in the VPC
 * @param privateIpv6Ip its IPv6 address in the VPC
 * @param publicIp its public address
 * @param deleteStatus how far its removal is, as sent
 * @param configurationUpToDate whether it is as its pool would make it now
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

    /** Gives what a response leaves out its neutral value. */
    public NodeStatus {
        phase = phase == null ? NodePhase.ABSENT : phase;
    }

    static final NodeStatus EMPTY = new NodeStatus(NodePhase.ABSENT, null, null, null, null, null, null, null, null);
}
