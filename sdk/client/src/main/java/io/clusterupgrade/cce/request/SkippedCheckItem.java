// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.request;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.cce.model.ResourceSelector;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An item that a pre-check is to pass over (see sdk/docs/wire/cce.md#createprecheck). Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class SkippedCheckItem {
    private final String name;
    private final @Nullable ResourceSelector resourceSelector;

    private SkippedCheckItem(String name, @Nullable ResourceSelector resourceSelector) {
        this.name = Checks.text("name", name);
        this.resourceSelector = resourceSelector;
    }

    /**
     * The item, wherever it is looked at.
     *
     * @throws IllegalArgumentException if {@code name} is blank
     */
    public static SkippedCheckItem of(String name) {
        return new SkippedCheckItem(name, null);
    }

    /**
     * The item on the nodes that a selector chooses; for an item that looks at nodes. The documents know the key {@code
     * node.uid} and the operator {@code In} only, as {@link #onNodes} sends them.
     *
     * @throws IllegalArgumentException if {@code name} is blank, or the selector's key or operator is missing or blank
     */
    public static SkippedCheckItem of(String name, ResourceSelector resourceSelector) {
        Checks.text("key", Objects.requireNonNullElse(resourceSelector.key(), ""));
        Checks.text("operator", Objects.requireNonNullElse(resourceSelector.operator(), ""));
        return new SkippedCheckItem(name, resourceSelector);
    }

    /**
     * The item on some nodes only; for an item that looks at nodes.
     *
     * @throws IllegalArgumentException if {@code name} is blank or {@code nodeIds} is empty
     */
    public static SkippedCheckItem onNodes(String name, List<String> nodeIds) {
        return new SkippedCheckItem(name, new ResourceSelector("node.uid", Checks.notEmpty("nodeIds", nodeIds), "In"));
    }

    /** The name of the item. */
    @JsonProperty("name")
    public String name() {
        return name;
    }

    /** The nodes on which it is passed over; empty for all. */
    public List<String> nodeIds() {
        return resourceSelector == null ? List.of() : resourceSelector.values();
    }

    /** The nodes as they are sent; null for all. */
    @JsonProperty("resourceSelector")
    public @Nullable ResourceSelector resourceSelector() {
        return resourceSelector;
    }

    /** Returns whether the other is the same item on the same nodes. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SkippedCheckItem item
                && name.equals(item.name)
                && Objects.equals(resourceSelector, item.resourceSelector);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, resourceSelector);
    }

    @Override
    public String toString() {
        return "SkippedCheckItem[" + name + (resourceSelector == null ? "" : " on " + nodeIds()) + "]";
    }
}
