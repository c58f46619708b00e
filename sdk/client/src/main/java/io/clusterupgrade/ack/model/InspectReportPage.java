// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.request.ImmutableCopies;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the inspections of a cluster (see sdk/docs/wire/ack.md#inspections).
 *
 * @param reports the inspections
 * @param nextToken the token of the next page; null after the last one
 * @param requestId the service's id of the request
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-listclusterinspectreports">vendor's documentation</a>
 * @since 0.1.0
 */
public record InspectReportPage(
        @JsonProperty("reports") List<InspectReport> reports,
        @JsonProperty("nextToken") @Nullable String nextToken,
        @JsonProperty("requestId") @Nullable String requestId) {

    public InspectReportPage {
        reports = ImmutableCopies.list(reports);
    }
}
