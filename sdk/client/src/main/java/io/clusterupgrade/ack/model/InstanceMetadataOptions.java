// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * The options of the metadata service of machines (see sdk/docs/wire/ack.md#clusters-and-versions).
 *
 * @param httpTokens {@code optional} or {@code required}
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-describeclusterdetail">vendor's documentation</a>
 * @since 0.1.0
 */
public record InstanceMetadataOptions(
        @JsonProperty("http_tokens") @Nullable String httpTokens) {}
