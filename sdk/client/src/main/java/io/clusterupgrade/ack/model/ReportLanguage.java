// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.clusterupgrade.request.OpenEnum;

/**
 * The language of texts for users (see sdk/docs/wire/ack.md#inspections).
 *
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-getclusterinspectreportdetail">vendor's documentation</a>
 * @since 0.1.0
 */
public final class ReportLanguage extends OpenEnum {
    /** The response does not contain the value. */
    public static final ReportLanguage ABSENT = new ReportLanguage("");

    /** English. */
    public static final ReportLanguage ENGLISH = new ReportLanguage("en_US");

    /** Chinese. */
    public static final ReportLanguage CHINESE = new ReportLanguage("zh_CN");

    private ReportLanguage(String value) {
        super(value);
    }

    /** Returns the value with this text. */
    @JsonCreator
    public static ReportLanguage of(String value) {
        return new ReportLanguage(value);
    }
}
