// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.request.ImmutableCopies;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the report of an inspection (see sdk/docs/wire/ack.md#inspections).
 *
 * @param reportId its id
 * @param status its status
 * @param startTime when it began
 * @param endTime when it ended; null before that
 * @param summary the numbers of its results
 * @param checkItemResults the items of the page
 * @param nextToken the token of the next page; null after the last one
 * @param requestId the service's id of the request
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-getclusterinspectreportdetail">vendor's documentation</a>
 * @since 0.1.0
 */
public record InspectReportDetail(
        @JsonProperty("reportId") @Nullable String reportId,
        @JsonProperty("status") InspectReportStatus status,
        @JsonProperty("startTime") @Nullable Instant startTime,
        @JsonProperty("endTime") @Nullable Instant endTime,
        @JsonProperty("summary") InspectSummary summary,
        @JsonProperty("checkItemResults") List<InspectItem> checkItemResults,
        @JsonProperty("nextToken") @Nullable String nextToken,
        @JsonProperty("requestId") @Nullable String requestId) {

    public InspectReportDetail {
        status = status == null ? InspectReportStatus.ABSENT : status;
        summary = summary == null ? InspectSummary.EMPTY : summary;
        checkItemResults = ImmutableCopies.list(checkItemResults);
    }
}
