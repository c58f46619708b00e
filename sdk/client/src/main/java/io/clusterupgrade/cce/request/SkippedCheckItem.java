// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.request;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.cce.model.ResourceSelector;
import io.clusterupgrade.internal.request.Checks;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An item that a pre-check passes over (see sdk/docs/wire/cce.md#createprecheck). An item that checks nodes can be passed over on
 * some nodes only. The documents show the key {@code node.uid} and the operator {@code In} only, as {@link #onNodes} sends them.
 *
 * @param name the name of the item
 * @param resourceSelector the nodes on which the item is passed over; null for all
 * @since 0.1.0
 */
public record SkippedCheckItem(
        @JsonProperty("name") String name,

        @JsonProperty("resourceSelector") @Nullable ResourceSelector resourceSelector) {
    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if {@code name} is blank, or the selector's key or operator is missing or blank
     */
    public SkippedCheckItem {
        Checks.text("name", name);
        if (resourceSelector != null) {
            Checks.text("key", Objects.requireNonNullElse(resourceSelector.key(), ""));
            Checks.text("operator", Objects.requireNonNullElse(resourceSelector.operator(), ""));
        }
    }

    /**
     * Creates an item that is passed over everywhere.
     *
     * @throws IllegalArgumentException if {@code name} is blank
     */
    public SkippedCheckItem(String name) {
        this(name, null);
    }

    /**
     * Returns an item that is passed over on some nodes only.
     *
     * @throws IllegalArgumentException if {@code name} is blank or {@code nodeIds} is empty
     */
    public static SkippedCheckItem onNodes(String name, List<String> nodeIds) {
        return new SkippedCheckItem(name, new ResourceSelector("node.uid", Checks.notEmpty("nodeIds", nodeIds), "In"));
    }

    /** Returns the ids of the nodes on which the item is passed over; empty for all. */
    public List<String> nodeIds() {
        return resourceSelector == null ? List.of() : resourceSelector.values();
    }
}
