// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonValue;
import io.clusterupgrade.request.OpenEnum;
import org.jspecify.annotations.Nullable;

/**
 * How a node stands as a member of its cluster (see sdk/docs/wire/ack.md#node-pools-and-nodes). An open set: any other
 * text is kept. Equality ignores case.
 *
 * @param value the text as the cloud wrote it; empty when absent
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-describeclusternodes">vendor's documentation</a>
 * @since 0.1.0
 */
public record NodeState(@JsonValue String value) implements OpenEnum {
    /** The response did not say. */
    public static final NodeState ABSENT = new NodeState("");

    /** In questions only: nodes in any state. */
    public static final NodeState ALL = new NodeState("all");

    /** In progress. */
    public static final NodeState RUNNING = new NodeState("running");

    /** It is being removed. */
    public static final NodeState REMOVING = new NodeState("removing");

    /** It is being set up. */
    public static final NodeState INITIAL = new NodeState("initial");

    /** It could not be made. */
    public static final NodeState FAILED = new NodeState("failed");

    /** The word with this text. */
    public static NodeState of(String value) {
        return new NodeState(value);
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
