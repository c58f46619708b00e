// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.request.ImmutableCopies;
import java.util.List;

/**
 * The part of a pre-check that looks at the nodes (see sdk/docs/wire/cce.md#prechecktask).
 *
 * @param phase how far it is
 * @param nodeStageStatus what was found, node by node
 * @see <a href="https://support.huaweicloud.com/api-cce/GetPreCheck.html">vendor's documentation</a>
 * @since 0.1.0
 */
public record NodeCheckStatus(
        @JsonProperty("phase") CheckPhase phase,
        @JsonProperty("nodeStageStatus") List<NodeStageStatus> nodeStageStatus) {

    /** Gives what a response leaves out its neutral value. */
    public NodeCheckStatus {
        phase = phase == null ? CheckPhase.ABSENT : phase;
        nodeStageStatus = ImmutableCopies.list(nodeStageStatus);
    }

    static final NodeCheckStatus EMPTY = new NodeCheckStatus(CheckPhase.ABSENT, List.of());
}
