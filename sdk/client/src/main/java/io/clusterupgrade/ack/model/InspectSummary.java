// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of results of an inspection (see sdk/docs/wire/ack.md#inspections).
 *
 * @param code the result of the whole inspection, such as {@code warning}
 * @param errorCount how many items have an error
 * @param warnCount how many items have a warning
 * @param adviceCount how many items have an advice
 * @param normalCount how many items are normal
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-listclusterinspectreports">vendor's documentation</a>
 * @since 0.1.0
 */
public record InspectSummary(
        @JsonProperty("code") @Nullable String code,
        @JsonProperty("errorCount") @Nullable Integer errorCount,
        @JsonProperty("warnCount") @Nullable Integer warnCount,
        @JsonProperty("adviceCount") @Nullable Integer adviceCount,
        @JsonProperty("normalCount") @Nullable Integer normalCount) {
    static final InspectSummary EMPTY = new InspectSummary(null, null, null, null, null);
}
