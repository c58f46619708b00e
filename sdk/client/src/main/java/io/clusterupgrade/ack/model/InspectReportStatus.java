// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.clusterupgrade.request.OpenEnum;

/**
 * The status of an inspection (see sdk/docs/wire/ack.md#inspections).
 *
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-getclusterinspectreportdetail">vendor's documentation</a>
 * @since 0.1.0
 */
public final class InspectReportStatus extends OpenEnum {
    /** The response does not contain the value. */
    public static final InspectReportStatus ABSENT = new InspectReportStatus("");

    /** The inspection is running. */
    public static final InspectReportStatus RUNNING = new InspectReportStatus("running");

    /** The report is complete. */
    public static final InspectReportStatus COMPLETED = new InspectReportStatus("completed");

    private InspectReportStatus(String value) {
        super(value);
    }

    /** Returns the value with this text. */
    @JsonCreator
    public static InspectReportStatus of(String value) {
        return new InspectReportStatus(value);
    }
}
