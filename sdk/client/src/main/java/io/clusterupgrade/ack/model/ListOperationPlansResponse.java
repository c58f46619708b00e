// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.request.ImmutableCopies;
import java.util.List;

/**
 * The planned operations (see sdk/docs/wire/ack.md#plans-events-and-logs).
 *
 * @param plans the plans
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-listoperationplans">vendor's documentation</a>
 * @since 0.1.0
 */
public record ListOperationPlansResponse(
        @JsonProperty("plans") List<OperationPlan> plans) {

    public ListOperationPlansResponse {
        plans = ImmutableCopies.list(plans);
    }
}
