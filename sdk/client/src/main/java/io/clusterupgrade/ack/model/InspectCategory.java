// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.clusterupgrade.request.OpenEnum;

/**
 * The subject of an item of an inspection (see sdk/docs/wire/ack.md#inspections).
 *
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-getclusterinspectreportdetail">vendor's documentation</a>
 * @since 0.1.0
 */
public final class InspectCategory extends OpenEnum {
    /** The response does not contain the value. */
    public static final InspectCategory ABSENT = new InspectCategory("");

    /** Security. */
    public static final InspectCategory SECURITY = new InspectCategory("security");

    /** Performance. */
    public static final InspectCategory PERFORMANCE = new InspectCategory("performance");

    /** Stability of the workload. */
    public static final InspectCategory STABILITY = new InspectCategory("stability");

    /** Limits of the service. */
    public static final InspectCategory LIMITATION = new InspectCategory("limitation");

    /** Costs. */
    public static final InspectCategory COST = new InspectCategory("cost");

    private InspectCategory(String value) {
        super(value);
    }

    /** Returns the value with this text. */
    @JsonCreator
    public static InspectCategory of(String value) {
        return new InspectCategory(value);
    }
}
