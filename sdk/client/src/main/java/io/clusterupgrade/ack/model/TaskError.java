// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * The reason why a task failed (see sdk/docs/wire/ack.md#tasks). It is data and never causes an exception.
 *
 * @param code the reason as a code
 * @param message the reason as text for users
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-describetaskinfo">vendor's documentation</a>
 * @since 0.1.0
 */
public record TaskError(
        @JsonProperty("code") @Nullable String code,
        @JsonProperty("message") @Nullable String message) {}
