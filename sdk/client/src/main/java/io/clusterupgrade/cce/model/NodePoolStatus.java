// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.request.ImmutableCopies;
import io.clusterupgrade.request.JsonValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a node pool is (see sdk/docs/wire/cce.md#node-pools-and-nodes).
 *
 * @param currentNode how many nodes it has
 * @param creatingNode how many are being made
 * @param deletingNode how many are being removed
 * @param activeNode how many are in progress
 * @param configurationSyncedNodeCount how many have its configuration
 * @param phase obsolete; absent when all is well
 * @param jobId the job in progress on it
 * @param conditions more about how it is
 * @param scaleGroupStatuses how its groups are, as sent
 * @since 0.1.0
 */
public record NodePoolStatus(
        @JsonProperty("currentNode") @Nullable Integer currentNode,
        @JsonProperty("creatingNode") @Nullable Integer creatingNode,
        @JsonProperty("deletingNode") @Nullable Integer deletingNode,
        @JsonProperty("activeNode") @Nullable Integer activeNode,

        @JsonProperty("configurationSyncedNodeCount") @Nullable Integer configurationSyncedNodeCount,

        @JsonProperty("phase") NodePoolPhase phase,
        @JsonProperty("jobId") @Nullable String jobId,
        @JsonProperty("conditions") List<NodePoolCondition> conditions,
        @JsonProperty("scaleGroupStatuses") List<JsonValue> scaleGroupStatuses) {

    /** Gives what a response leaves out its neutral value. */
    public NodePoolStatus {
        phase = phase == null ? NodePoolPhase.ABSENT : phase;
        conditions = ImmutableCopies.list(conditions);
        scaleGroupStatuses = ImmutableCopies.list(scaleGroupStatuses);
    }

    static final NodePoolStatus EMPTY =
            new NodePoolStatus(null, null, null, null, null, NodePoolPhase.ABSENT, null, List.of(), List.of());
}
