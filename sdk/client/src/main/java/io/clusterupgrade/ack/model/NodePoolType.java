// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonValue;
import io.clusterupgrade.request.OpenEnum;
import org.jspecify.annotations.Nullable;

/**
 * What kind of nodes a node pool has (see sdk/docs/wire/ack.md#node-pools-and-nodes). An open set: any other text is
 * kept. Equality ignores case.
 *
 * @param value the text as the cloud wrote it; empty when absent
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-describeclusternodepooldetail">vendor's documentation</a>
 * @since 0.1.0
 */
public record NodePoolType(@JsonValue String value) implements OpenEnum {
    /** The response did not say. */
    public static final NodePoolType ABSENT = new NodePoolType("");

    /** Cloud servers of a scaling group. */
    public static final NodePoolType ESS = new NodePoolType("ess");

    /** Machines at the edge. */
    public static final NodePoolType EDGE = new NodePoolType("edge");

    /** Lingjun machines. */
    public static final NodePoolType LINGJUN = new NodePoolType("lingjun");

    /** The word with this text. */
    public static NodePoolType of(String value) {
        return new NodePoolType(value);
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
