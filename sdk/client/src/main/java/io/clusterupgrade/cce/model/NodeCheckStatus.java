// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.request.ImmutableCopies;
import java.util.List;

/**
 * The part of a pre-check that covers the nodes (see sdk/docs/wire/cce.md#prechecktask).
 *
 * @param phase the phase
 * @param nodeStageStatus the findings for each node
 * @see <a href="https://support.huaweicloud.com/api-cce/GetPreCheck.html">vendor's documentation</a>
 * @since 0.1.0
 */
public record NodeCheckStatus(
        @JsonProperty("phase") CheckPhase phase,
        @JsonProperty("nodeStageStatus") List<NodeStageStatus> nodeStageStatus) {

    public NodeCheckStatus {
        phase = phase == null ? CheckPhase.ABSENT : phase;
        nodeStageStatus = ImmutableCopies.list(nodeStageStatus);
    }

    static final NodeCheckStatus EMPTY = new NodeCheckStatus(CheckPhase.ABSENT, List.of());
}
