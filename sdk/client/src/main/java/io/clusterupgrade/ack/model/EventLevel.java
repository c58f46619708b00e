// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonValue;
import io.clusterupgrade.request.OpenEnum;
import org.jspecify.annotations.Nullable;

/**
 * How grave an event is (see sdk/docs/wire/ack.md#plans-events-and-logs). An open set: any other text is kept. Equality
 * ignores case.
 *
 * @param value the text as the cloud wrote it; empty when absent
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-describeclusterevents">vendor's documentation</a>
 * @since 0.1.0
 */
public record EventLevel(@JsonValue String value) implements OpenEnum {
    /** The response did not say. */
    public static final EventLevel ABSENT = new EventLevel("");

    /** News. */
    public static final EventLevel INFO = new EventLevel("info");

    /** To be looked at. */
    public static final EventLevel WARNING = new EventLevel("warning");

    /** Something failed. */
    public static final EventLevel ERROR = new EventLevel("error");

    /** The word with this text. */
    public static EventLevel of(String value) {
        return new EventLevel(value);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return OpenEnum.equal(this, other);
    }

    @Override
    public int hashCode() {
        return OpenEnum.hash(this);
    }

    @Override
    public String toString() {
        return value;
    }
}
