// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.request.ImmutableCopies;
import io.clusterupgrade.request.JsonValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The status of a node pool (see sdk/docs/wire/cce.md#node-pools-and-nodes).
 *
 * @param currentNode the number of nodes
 * @param creatingNode the number of nodes that are being created
 * @param deletingNode the number of nodes that are being deleted
 * @param activeNode the number of active nodes
 * @param configurationSyncedNodeCount the number of nodes with the pool's current configuration
 * @param phase obsolete; absent in the normal state
 * @param jobId the job in progress for the pool
 * @param conditions its conditions
 * @param scaleGroupStatuses the statuses of its scaling groups, as sent
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

    public NodePoolStatus {
        phase = phase == null ? NodePoolPhase.ABSENT : phase;
        conditions = ImmutableCopies.list(conditions);
        scaleGroupStatuses = ImmutableCopies.list(scaleGroupStatuses);
    }

    static final NodePoolStatus EMPTY =
            new NodePoolStatus(null, null, null, null, null, NodePoolPhase.ABSENT, null, List.of(), List.of());
}
