// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * The node pool that a node belongs to (see sdk/docs/wire/cce.md#node-pools-and-nodes).
 *
 * @param nodePoolName its name
 * @param nodePoolId its id
 * @since 0.1.0
 */
public record NodeOwnerReference(
        @JsonProperty("nodepoolName") @Nullable String nodePoolName,
        @JsonProperty("nodepoolID") @Nullable String nodePoolId) {
    static final NodeOwnerReference EMPTY = new NodeOwnerReference(null, null);
}
