// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.request.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * A node component that the service offers (see sdk/docs/wire/ack.md#node-components).
 *
 * @param name its name, such as {@code kubelet}
 * @param version its version
 * @param configSchema the JSON Schema of its settings; on the wire, JSON in a string
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-listnodepoolcomponents">vendor's documentation</a>
 * @since 0.1.0
 */
public record OfferedNodeComponent(
        @JsonProperty("name") @Nullable String name,
        @JsonProperty("version") @Nullable String version,
        @JsonProperty("config_schema") @Nullable JsonValue configSchema) {

    public OfferedNodeComponent {
        configSchema = EmbeddedJsonText.unwrapped(configSchema);
    }
}
