// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * Why a task failed (see sdk/docs/wire/ack.md#tasks). Data, never thrown.
 *
 * @param code the reason in a word
 * @param message the reason, for people
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-describetaskinfo">vendor's documentation</a>
 * @since 0.1.0
 */
public record TaskError(
        @JsonProperty("code") @Nullable String code,
        @JsonProperty("message") @Nullable String message) {}
