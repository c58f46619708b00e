// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * The way from a step of an upgrade workflow to the next (see sdk/docs/wire/cce.md#workflow).
 *
 * @param startPoint from which step
 * @param endPoint to which step
 * @param critical whether the workflow cannot be cancelled before it was gone; a text on some deployments
 * @see <a href="https://support.huaweicloud.com/api-cce/ShowUpgradeWorkFlow.html">vendor's documentation</a>
 * @since 0.1.0
 */
public record LineStatus(
        @JsonProperty("startPoint") WorkFlowPoint startPoint,
        @JsonProperty("endPoint") WorkFlowPoint endPoint,
        @JsonProperty("critical") @Nullable Boolean critical) {

    /** Gives what a response leaves out its neutral value. */
    public LineStatus {
        startPoint = startPoint == null ? WorkFlowPoint.EMPTY : startPoint;
        endPoint = endPoint == null ? WorkFlowPoint.EMPTY : endPoint;
    }
}
