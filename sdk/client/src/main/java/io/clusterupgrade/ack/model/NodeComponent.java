// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A program on the nodes of a node pool, such as the kubelet (see sdk/docs/wire/ack.md#node-pools-and-nodes).
 *
 * @param name its name
 * @param version its version
 * @param configRevision the revision of its settings
 * @param config its settings
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-describeclusternodepooldetail">vendor's documentation</a>
 * @since 0.1.0
 */
public record NodeComponent(
        @JsonProperty("name") @Nullable String name,
        @JsonProperty("version") @Nullable String version,
        @JsonProperty("config_revision") @Nullable String configRevision,
        @JsonProperty("config") NodeComponentConfig config) {

    public NodeComponent {
        config = config == null ? NodeComponentConfig.EMPTY : config;
    }
}
