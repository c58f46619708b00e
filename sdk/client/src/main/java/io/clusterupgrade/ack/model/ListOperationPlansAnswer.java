// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.request.Copies;
import java.util.List;

/**
 * Plans (ACK sheet 3.8).
 *
 * @param plans the plans
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-listoperationplans">vendor's documentation</a>
 * @since 0.1.0
 */
public record ListOperationPlansAnswer(
        @JsonProperty("plans") List<OperationPlan> plans) {

    /** Gives what an answer leaves out its neutral value. */
    public ListOperationPlansAnswer {
        plans = Copies.list(plans);
    }
}
