// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A key and its value: a tag of a cluster or a label of a node.
 *
 * @param key the key
 * @param value the value; null when it is empty
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-describeclusternodepooldetail">vendor's documentation</a>
 * @since 0.1.0
 */
public record Tag(
        @JsonProperty("key") @Nullable String key,
        @JsonProperty("value") @Nullable String value) {}
