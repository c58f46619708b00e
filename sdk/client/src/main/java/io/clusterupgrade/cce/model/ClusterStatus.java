// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.request.ImmutableCopies;
import io.clusterupgrade.request.JsonValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The status of a cluster (see sdk/docs/wire/cce.md#clusters).
 *
 * @param phase the phase
 * @param jobId the job that creates or deletes it; never an upgrade
 * @param reason why it is not available
 * @param message the reason with details
 * @param endpoints the addresses of its API server
 * @param isLocked whether it is locked because of billing
 * @param lockScene the situation in which it was locked
 * @param lockSource the party that locked it
 * @param lockSourceId the id of the party that locked it
 * @param deleteOption the options of its deletion, as sent
 * @param deleteStatus the status of its deletion, as sent
 * @param conditions its conditions
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

    public ClusterStatus {
        phase = phase == null ? ClusterPhase.ABSENT : phase;
        endpoints = ImmutableCopies.list(endpoints);
        conditions = ImmutableCopies.list(conditions);
    }

    static final ClusterStatus EMPTY = new ClusterStatus(
            ClusterPhase.ABSENT, null, null, null, List.of(), null, null, null, null, null, null, List.of());
}
