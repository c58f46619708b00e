// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An inspection in a list (see sdk/docs/wire/ack.md#inspections).
 *
 * @param reportId its id
 * @param status its status
 * @param startTime when it began
 * @param endTime when it ended; null before that
 * @param summary the numbers of its results
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-listclusterinspectreports">vendor's documentation</a>
 * @since 0.1.0
 */
public record InspectReport(
        @JsonProperty("reportId") @Nullable String reportId,
        @JsonProperty("status") InspectReportStatus status,
        @JsonProperty("startTime") @Nullable Instant startTime,
        @JsonProperty("endTime") @Nullable Instant endTime,
        @JsonProperty("summary") InspectSummary summary) {

    public InspectReport {
        status = status == null ? InspectReportStatus.ABSENT : status;
        summary = summary == null ? InspectSummary.EMPTY : summary;
    }
}
