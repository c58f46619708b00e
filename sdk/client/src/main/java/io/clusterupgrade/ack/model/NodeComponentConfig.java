// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.request.ImmutableCopies;
import io.clusterupgrade.request.JsonValue;
import java.util.Map;

/**
 * The settings of a node component (see sdk/docs/wire/ack.md#node-pools-and-nodes).
 *
 * @param customConfig the settings that differ from the defaults
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-describeclusternodepooldetail">vendor's documentation</a>
 * @since 0.1.0
 */
public record NodeComponentConfig(
        @JsonProperty("custom_config") Map<String, JsonValue> customConfig) {

    public NodeComponentConfig {
        customConfig = ImmutableCopies.map(customConfig);
    }

    static final NodeComponentConfig EMPTY = new NodeComponentConfig(Map.of());
}
