// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.request.ImmutableCopies;
import io.clusterupgrade.request.JsonValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a cluster is (see sdk/docs/wire/cce.md#clusters).
 *
 * @param phase how it is
 * @param jobId the job that makes or removes it; never an upgrade
 * @param reason why it is not available
 * @param message the same with details
 * @param endpoints where its API server is
 * @param isLocked whether it is locked by a bill
 * @param lockScene the occasion of the lock
 * @param lockSource who locked it
 * @param lockSourceId the id of who locked it
 * @param deleteOption how it is removed, as sent
 * @param deleteStatus how far its removal is, as sent
 * @param conditions more about how it is
 * @since 0.1.0
 */
public record ClusterStatus(
        @JsonProperty("phase") ClusterPhase phase,
        @JsonProperty("jobID") @Nullable String jobId,
        @JsonProperty("reason") @Nullable String reason,
        @JsonProperty("message") @Nullable String message,
        @JsonProperty("endpoints") List<ClusterEndpoint> endpoints,
        @JsonProperty("isLocked") @Nullable Boolean isLocked,
        @JsonProperty("lockScene") @Nullable String lockScene,
        @JsonProperty("lockSource") @Nullable String lockSource,
        @JsonProperty("lockSourceId") @Nullable String lockSourceId,
        @JsonProperty("deleteOption") @Nullable JsonValue deleteOption,
        @JsonProperty("deleteStatus") @Nullable JsonValue deleteStatus,
        @JsonProperty("conditions") List<ClusterCondition> conditions) {

    /** Gives what a response leaves out its neutral value. */
    public ClusterStatus {
        phase = phase == null ? ClusterPhase.ABSENT : phase;
        endpoints = ImmutableCopies.list(endpoints);
        conditions = ImmutableCopies.list(conditions);
    }

    static final ClusterStatus EMPTY = new ClusterStatus(
            ClusterPhase.ABSENT, null, null, null, List.of(), null, null, null, null, null, null, List.of());
}
