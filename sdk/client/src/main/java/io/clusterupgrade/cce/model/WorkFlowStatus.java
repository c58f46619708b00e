// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.request.ImmutableCopies;
import java.util.List;

/**
 * The status of an upgrade workflow (see sdk/docs/wire/cce.md#workflow).
 *
 * @param phase the phase
 * @param pointStatuses its steps
 * @param lineStatuses the transitions between its steps
 * @see <a href="https://support.huaweicloud.com/api-cce/ShowUpgradeWorkFlow.html">vendor's documentation</a>
 * @since 0.1.0
 */
public record WorkFlowStatus(
        @JsonProperty("phase") WorkFlowPhase phase,
        @JsonProperty("pointStatuses") List<PointStatus> pointStatuses,
        @JsonProperty("lineStatuses") List<LineStatus> lineStatuses) {

    public WorkFlowStatus {
        phase = phase == null ? WorkFlowPhase.ABSENT : phase;
        pointStatuses = ImmutableCopies.list(pointStatuses);
        lineStatuses = ImmutableCopies.list(lineStatuses);
    }

    static final WorkFlowStatus EMPTY = new WorkFlowStatus(WorkFlowPhase.ABSENT, List.of(), List.of());
}
