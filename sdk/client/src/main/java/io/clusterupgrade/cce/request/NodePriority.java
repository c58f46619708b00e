// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.request;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The place of some nodes in an upgrade (see sdk/docs/wire/cce.md#upgradecluster). Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class NodePriority {
    private final int priority;
    private final NodeSelector nodeSelector;

    private NodePriority(int priority, NodeSelector nodeSelector) {
        this.priority = priority;
        this.nodeSelector = Objects.requireNonNull(nodeSelector, "nodeSelector");
    }

    /** The place of the nodes of a selector. */
    public static NodePriority of(int priority, NodeSelector nodeSelector) {
        return new NodePriority(priority, nodeSelector);
    }

    /** When they are upgraded: bigger is earlier, 0 is last. */
    @JsonProperty("priority")
    public int priority() {
        return priority;
    }

    /** Which nodes. */
    @JsonProperty("nodeSelector")
    public NodeSelector nodeSelector() {
        return nodeSelector;
    }

    /** Returns whether the other gives the same place to the same nodes. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NodePriority place
                && priority == place.priority
                && nodeSelector.equals(place.nodeSelector);
    }

    @Override
    public int hashCode() {
        return Objects.hash(priority, nodeSelector);
    }

    @Override
    public String toString() {
        return "NodePriority[" + priority + ", " + nodeSelector + "]";
    }
}
