// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.clusterupgrade.request.OpenEnum;

/**
 * How serious an abnormal result of an inspection is (see sdk/docs/wire/ack.md#inspections).
 *
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-getclusterinspectreportdetail">vendor's documentation</a>
 * @since 0.1.0
 */
public final class InspectLevel extends OpenEnum {
    /** The response does not contain the value. */
    public static final InspectLevel ABSENT = new InspectLevel("");

    /** A suggestion. */
    public static final InspectLevel ADVICE = new InspectLevel("advice");

    /** Low. */
    public static final InspectLevel WARNING = new InspectLevel("warning");

    /** Medium. */
    public static final InspectLevel ERROR = new InspectLevel("error");

    /** High. */
    public static final InspectLevel CRITICAL = new InspectLevel("critical");

    private InspectLevel(String value) {
        super(value);
    }

    /** Returns the value with this text. */
    @JsonCreator
    public static InspectLevel of(String value) {
        return new InspectLevel(value);
    }
}
