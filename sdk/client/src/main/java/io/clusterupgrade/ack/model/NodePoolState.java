// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonValue;
import io.clusterupgrade.request.OpenEnum;
import org.jspecify.annotations.Nullable;

/**
 * How a node pool stands (see sdk/docs/wire/ack.md#node-pool-state). An open set: any other text is kept. Equality
 * ignores case.
 *
 * @param value the text as the cloud wrote it; empty when absent
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-describeclusternodepooldetail">vendor's documentation</a>
 * @since 0.1.0
 */
public record NodePoolState(@JsonValue String value) implements OpenEnum {
    /** The response did not say. */
    public static final NodePoolState ABSENT = new NodePoolState("");

    /** At rest. */
    public static final NodePoolState ACTIVE = new NodePoolState("active");

    /** Nodes are being added. */
    public static final NodePoolState SCALING = new NodePoolState("scaling");

    /** Nodes are being removed. */
    public static final NodePoolState REMOVING = new NodePoolState("removing");

    /** It is being deleted. */
    public static final NodePoolState DELETING = new NodePoolState("deleting");

    /** It is being changed or upgraded. */
    public static final NodePoolState UPDATING = new NodePoolState("updating");

    /** It is being made. */
    public static final NodePoolState INITIAL = new NodePoolState("initial");

    /** The word with this text. */
    public static NodePoolState of(String value) {
        return new NodePoolState(value);
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
