// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A node that a pre-check covers (see sdk/docs/wire/cce.md#prechecktask).
 *
 * @param uid its id
 * @param name its name
 * @param status the status
 * @param nodeType the type of node
 * @see <a href="https://support.huaweicloud.com/api-cce/GetPreCheck.html">vendor's documentation</a>
 * @since 0.1.0
 */
public record NodeInfo(
        @JsonProperty("uid") @Nullable String uid,
        @JsonProperty("name") @Nullable String name,
        @JsonProperty("status") NodePhase status,
        @JsonProperty("nodeType") NodeType nodeType) {

    public NodeInfo {
        status = status == null ? NodePhase.ABSENT : status;
        nodeType = nodeType == null ? NodeType.ABSENT : nodeType;
    }

    static final NodeInfo EMPTY = new NodeInfo(null, null, NodePhase.ABSENT, NodeType.ABSENT);
}
