// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A node component that is installed in a node pool (see sdk/docs/wire/ack.md#node-components).
 *
 * @param name its name, such as {@code kubelet}
 * @param version its version
 * @param state its state
 * @param configRevision the revision of its settings
 * @param config its settings
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-listnodepoolcomponentinstances">vendor's documentation</a>
 * @since 0.1.0
 */
public record NodeComponentInstance(
        @JsonProperty("name") @Nullable String name,
        @JsonProperty("version") @Nullable String version,
        @JsonProperty("state") NodeComponentState state,
        @JsonProperty("config_revision") @Nullable String configRevision,
        @JsonProperty("config") NodeComponentConfig config) {

    public NodeComponentInstance {
        state = state == null ? NodeComponentState.ABSENT : state;
        config = config == null ? NodeComponentConfig.EMPTY : config;
    }
}
