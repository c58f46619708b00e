// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A transition between two steps of an upgrade workflow (see sdk/docs/wire/cce.md#workflow).
 *
 * @param startPoint the step it starts from
 * @param endPoint the step it leads to
 * @param critical whether the workflow cannot be cancelled before this transition; some deployments send a string
 * @see <a href="https://support.huaweicloud.com/api-cce/ShowUpgradeWorkFlow.html">vendor's documentation</a>
 * @since 0.1.0
 */
public record LineStatus(
        @JsonProperty("startPoint") WorkFlowPoint startPoint,
        @JsonProperty("endPoint") WorkFlowPoint endPoint,
        @JsonProperty("critical") @Nullable Boolean critical) {

    public LineStatus {
        startPoint = startPoint == null ? WorkFlowPoint.EMPTY : startPoint;
        endPoint = endPoint == null ? WorkFlowPoint.EMPTY : endPoint;
    }
}
