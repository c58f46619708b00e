// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonValue;
import io.clusterupgrade.request.OpenEnum;
import org.jspecify.annotations.Nullable;

/**
 * How Kubernetes sees a node (see sdk/docs/wire/ack.md#node-pools-and-nodes). An open set: any other text is kept.
 * Equality ignores case.
 *
 * @param value the text as the cloud wrote it; empty when absent
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-describeclusternodes">vendor's documentation</a>
 * @since 0.1.0
 */
public record NodeStatus(@JsonValue String value) implements OpenEnum {
    /** The response did not say. */
    public static final NodeStatus ABSENT = new NodeStatus("");

    /** It takes pods. */
    public static final NodeStatus READY = new NodeStatus("Ready");

    /** It takes no pods. */
    public static final NodeStatus NOT_READY = new NodeStatus("NotReady");

    /** It has not reported for a while. */
    public static final NodeStatus UNKNOWN = new NodeStatus("Unknown");

    /** It cannot be reached. */
    public static final NodeStatus OFFLINE = new NodeStatus("Offline");

    /** The word with this text. */
    public static NodeStatus of(String value) {
        return new NodeStatus(value);
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
