// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.request.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * An add-on that is installed in a cluster (see sdk/docs/wire/ack.md#add-ons).
 *
 * @param name its name
 * @param version its version
 * @param state the state
 * @param config its settings; on the wire, JSON in a string; null in a list
 * @param logging the destination of its logs; null in a list
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-getclusteraddoninstance">vendor's documentation</a>
 * @since 0.1.0
 */
public record AddonInstance(
        @JsonProperty("name") @Nullable String name,
        @JsonProperty("version") @Nullable String version,
        @JsonProperty("state") AddonState state,
        @JsonProperty("config") @Nullable JsonValue config,
        @JsonProperty("logging") @Nullable AddonLogging logging) {

    public AddonInstance {
        state = state == null ? AddonState.ABSENT : state;
        config = EmbeddedJsonText.unwrapped(config);
    }
}
