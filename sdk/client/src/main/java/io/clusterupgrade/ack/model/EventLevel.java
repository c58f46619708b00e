// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.clusterupgrade.request.OpenEnum;

/**
 * The severity of an event (see sdk/docs/wire/ack.md#plans-events-and-logs).
 *
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-describeclusterevents">vendor's documentation</a>
 * @since 0.1.0
 */
public final class EventLevel extends OpenEnum {
    /** The response does not contain the value. */
    public static final EventLevel ABSENT = new EventLevel("");

    /** Information. */
    public static final EventLevel INFO = new EventLevel("info");

    /** A warning. */
    public static final EventLevel WARNING = new EventLevel("warning");

    /** An error. */
    public static final EventLevel ERROR = new EventLevel("error");

    private EventLevel(String value) {
        super(value);
    }

    /** Returns the value with this text. */
    @JsonCreator
    public static EventLevel of(String value) {
        return new EventLevel(value);
    }
}
