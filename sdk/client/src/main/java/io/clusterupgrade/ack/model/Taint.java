// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A taint of new nodes of a node pool (see sdk/docs/wire/ack.md#node-pools-and-nodes).
 *
 * @param key the key
 * @param value the value; null when it is empty
 * @param effect its effect, such as {@code NoSchedule}
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-describeclusternodepooldetail">vendor's documentation</a>
 * @since 0.1.0
 */
public record Taint(
        @JsonProperty("key") @Nullable String key,
        @JsonProperty("value") @Nullable String value,
        @JsonProperty("effect") @Nullable String effect) {}
