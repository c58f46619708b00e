// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.request.ImmutableCopies;
import java.util.List;

/**
 * How far an upgrade workflow is (see sdk/docs/wire/cce.md#workflow).
 *
 * @param phase how far it is
 * @param pointStatuses its steps
 * @param lineStatuses which step follows which
 * @see <a href="https://support.huaweicloud.com/api-cce/ShowUpgradeWorkFlow.html">vendor's documentation</a>
 * @since 0.1.0
 */
public record WorkFlowStatus(
        @JsonProperty("phase") WorkFlowPhase phase,
        @JsonProperty("pointStatuses") List<PointStatus> pointStatuses,
        @JsonProperty("lineStatuses") List<LineStatus> lineStatuses) {

    /** Gives what a response leaves out its neutral value. */
    public WorkFlowStatus {
        phase = phase == null ? WorkFlowPhase.ABSENT : phase;
        pointStatuses = ImmutableCopies.list(pointStatuses);
        lineStatuses = ImmutableCopies.list(lineStatuses);
    }

    static final WorkFlowStatus EMPTY = new WorkFlowStatus(WorkFlowPhase.ABSENT, List.of(), List.of());
}
