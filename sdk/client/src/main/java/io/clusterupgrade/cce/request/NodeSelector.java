// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.request;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.internal.request.Checks;
import io.clusterupgrade.request.ImmutableCopies;
import java.util.List;

/**
 * A selection of nodes of a cluster by a label (see sdk/docs/wire/cce.md#upgradecluster).
 *
 * @param key the key of the label
 * @param operator how the label is compared, such as {@code =}; the documents list no values
 * @param value the values of the label, on the wire a list with a name in the singular; an empty list is not sent
 * @since 0.1.0
 */
public record NodeSelector(
        @JsonProperty("key") String key,
        @JsonProperty("operator") String operator,

        @JsonProperty("value") @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<String> value) {
    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if {@code key} is blank or {@code operator} is blank
     */
    public NodeSelector {
        Checks.text("key", key);
        Checks.text("operator", operator);
        value = ImmutableCopies.list(value);
    }

    /**
     * Creates a selector of the nodes that have the label, or do not have it, whatever its value; for an operator such as {@code
     * Exists}.
     *
     * @throws IllegalArgumentException if {@code key} is blank or {@code operator} is blank
     */
    public NodeSelector(String key, String operator) {
        this(key, operator, List.of());
    }
}
