// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.request;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Objects;

/**
 * The priority of some nodes in an upgrade (see sdk/docs/wire/cce.md#upgradecluster).
 *
 * @param priority the priority: nodes with a larger one are upgraded earlier, those with 0 last
 * @param nodeSelector the nodes
 * @since 0.1.0
 */
public record NodePriority(
        @JsonProperty("priority") int priority,
        @JsonProperty("nodeSelector") NodeSelector nodeSelector) {
    public NodePriority {
        Objects.requireNonNull(nodeSelector, "nodeSelector");
    }
}
