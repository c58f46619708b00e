// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.request;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An item that a pre-check is to pass over (CCE sheet 4.1). Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class SkippedCheckItem {
    private final String name;
    private final List<String> nodeIds;

    private SkippedCheckItem(String name, List<String> nodeIds) {
        this.name = Checks.text("name", name);
        this.nodeIds = nodeIds;
    }

    /**
     * The item, wherever it is looked at.
     *
     * @throws IllegalArgumentException if {@code name} is blank
     */
    public static SkippedCheckItem of(String name) {
        return new SkippedCheckItem(name, List.of());
    }

    /**
     * The item on some nodes only; for an item that looks at nodes.
     *
     * @throws IllegalArgumentException if {@code name} is blank or {@code nodeIds} is empty
     */
    public static SkippedCheckItem onNodes(String name, List<String> nodeIds) {
        return new SkippedCheckItem(name, Checks.notEmpty("nodeIds", nodeIds));
    }

    /** The name of the item. */
    @JsonProperty("name")
    public String name() {
        return name;
    }

    /** The nodes on which it is passed over; empty for all. */
    public List<String> nodeIds() {
        return nodeIds;
    }

    /** The nodes as they are sent; null for all. */
    @JsonProperty("resourceSelector")
    public @Nullable Map<String, Object> resourceSelector() {
        if (nodeIds.isEmpty()) {
            return null;
        }
        Map<String, Object> selector = new LinkedHashMap<>();
        selector.put("key", "node.uid");
        selector.put("operator", "In");
        selector.put("values", nodeIds);
        return selector;
    }

    /** Whether the other is the same item on the same nodes. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SkippedCheckItem item && name.equals(item.name) && nodeIds.equals(item.nodeIds);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, nodeIds);
    }

    @Override
    public String toString() {
        return "SkippedCheckItem[" + name + (nodeIds.isEmpty() ? "" : " on " + nodeIds) + "]";
    }
}
