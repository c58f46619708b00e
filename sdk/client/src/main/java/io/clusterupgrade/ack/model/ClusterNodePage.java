// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.request.ImmutableCopies;
import java.util.List;

/**
 * One page of the nodes of a cluster (see sdk/docs/wire/ack.md#node-pools-and-nodes).
 *
 * @param nodes the nodes of this page
 * @param page the page number, page size and total count
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-describeclusternodes">vendor's documentation</a>
 * @since 0.1.0
 */
public record ClusterNodePage(
        @JsonProperty("nodes") List<ClusterNode> nodes,
        @JsonProperty("page") PageInfo page) {

    public ClusterNodePage {
        nodes = ImmutableCopies.list(nodes);
        page = page == null ? PageInfo.EMPTY : page;
    }
}
