// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.request;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.request.ImmutableCopies;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Some nodes of a cluster, by a label (see sdk/docs/wire/cce.md#upgradecluster). Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class NodeSelector {
    private final String key;
    private final String operator;
    private final List<String> value;

    private NodeSelector(String key, String operator, List<String> value) {
        this.key = Checks.text("key", key);
        this.operator = Checks.text("operator", operator);
        this.value = ImmutableCopies.list(value);
    }

    /**
     * The nodes whose label compares so with the values.
     *
     * @throws IllegalArgumentException if {@code key} is blank or {@code operator} is blank
     */
    public static NodeSelector of(String key, String operator, List<String> value) {
        return new NodeSelector(key, operator, value);
    }

    /**
     * The nodes that have the label, or have it not, whatever its value; with an operator such as {@code Exists}.
     *
     * @throws IllegalArgumentException if {@code key} is blank or {@code operator} is blank
     */
    public static NodeSelector of(String key, String operator) {
        return new NodeSelector(key, operator, List.of());
    }

    /** The key of the label. */
    @JsonProperty("key")
    public String key() {
        return key;
    }

    /** How the label is compared, such as {@code =}; the documents list no words. */
    @JsonProperty("operator")
    public String operator() {
        return operator;
    }

    /** The values of the label, on the wire a list with a name in the singular; empty for none, and then it is not sent. */
    @JsonProperty("value")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public List<String> value() {
        return value;
    }

    /** Returns whether the other compares the same label in the same way with the same values. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NodeSelector selector
                && key.equals(selector.key)
                && operator.equals(selector.operator)
                && value.equals(selector.value);
    }

    @Override
    public int hashCode() {
        return Objects.hash(key, operator, value);
    }

    @Override
    public String toString() {
        return "NodeSelector[" + key + " " + operator + " " + value + "]";
    }
}
