// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The id, name and type of a node pool (see sdk/docs/wire/ack.md#node-pools-and-nodes).
 *
 * @param nodepoolId the node pool's id
 * @param name its name
 * @param type the type of its nodes
 * @param isDefault whether it is the cluster's default node pool
 * @param regionId its region
 * @param resourceGroupId its resource group
 * @param created when it was created
 * @param updated when it last changed
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-describeclusternodepooldetail">vendor's documentation</a>
 * @since 0.1.0
 */
public record NodePoolInfo(
        @JsonProperty("nodepool_id") @Nullable String nodepoolId,
        @JsonProperty("name") @Nullable String name,
        @JsonProperty("type") NodePoolType type,
        @JsonProperty("is_default") @Nullable Boolean isDefault,
        @JsonProperty("region_id") @Nullable String regionId,
        @JsonProperty("resource_group_id") @Nullable String resourceGroupId,
        @JsonProperty("created") @Nullable Instant created,
        @JsonProperty("updated") @Nullable Instant updated) {

    public NodePoolInfo {
        type = type == null ? NodePoolType.ABSENT : type;
    }

    static final NodePoolInfo EMPTY = new NodePoolInfo(null, null, NodePoolType.ABSENT, null, null, null, null, null);
}
