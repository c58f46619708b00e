// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.request.ImmutableCopies;
import java.util.List;

/**
 * The findings of a pre-check for a node (see sdk/docs/wire/cce.md#prechecktask).
 *
 * @param nodeInfo the node
 * @param itemsStatus its items
 * @see <a href="https://support.huaweicloud.com/api-cce/GetPreCheck.html">vendor's documentation</a>
 * @since 0.1.0
 */
public record NodeStageStatus(
        @JsonProperty("nodeInfo") NodeInfo nodeInfo,
        @JsonProperty("itemsStatus") List<CheckItem> itemsStatus) {

    public NodeStageStatus {
        nodeInfo = nodeInfo == null ? NodeInfo.EMPTY : nodeInfo;
        itemsStatus = ImmutableCopies.list(itemsStatus);
    }
}
