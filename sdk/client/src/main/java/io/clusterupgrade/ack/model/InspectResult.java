// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.clusterupgrade.request.OpenEnum;

/**
 * The result of an item of an inspection. Beware of the texts on the wire: {@code true} is the bad result (see
 * sdk/docs/wire/ack.md#inspections).
 *
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-getclusterinspectreportdetail">vendor's documentation</a>
 * @since 0.1.0
 */
public final class InspectResult extends OpenEnum {
    /** The response does not contain the value. */
    public static final InspectResult ABSENT = new InspectResult("");

    /** The item is abnormal. */
    public static final InspectResult ABNORMAL = new InspectResult("true");

    /** The item is normal. */
    public static final InspectResult NORMAL = new InspectResult("false");

    /** The item was not checked. */
    public static final InspectResult DISABLED = new InspectResult("disable");

    private InspectResult(String value) {
        super(value);
    }

    /** Returns the value with this text. */
    @JsonCreator
    public static InspectResult of(String value) {
        return new InspectResult(value);
    }
}
