// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonValue;
import io.clusterupgrade.request.OpenEnum;
import org.jspecify.annotations.Nullable;

/**
 * What a node does in its cluster (see sdk/docs/wire/ack.md#node-pools-and-nodes). An open set: any other text is kept.
 * Equality ignores case.
 *
 * @param value the text as the cloud wrote it; empty when absent
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-describeclusternodes">vendor's documentation</a>
 * @since 0.1.0
 */
public record NodeRole(@JsonValue String value) implements OpenEnum {
    /** The response did not say. */
    public static final NodeRole ABSENT = new NodeRole("");

    /** It carries the control plane. */
    public static final NodeRole MASTER = new NodeRole("Master");

    /** It carries the work. */
    public static final NodeRole WORKER = new NodeRole("Worker");

    /** The word with this text. */
    public static NodeRole of(String value) {
        return new NodeRole(value);
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
