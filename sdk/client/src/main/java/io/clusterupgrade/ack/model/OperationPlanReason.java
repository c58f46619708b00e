// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * The reason for the state of a planned operation (see sdk/docs/wire/ack.md#plans-events-and-logs).
 *
 * @param code the reason as a code, such as {@code CanceledByUser}
 * @param message the reason as text for users
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-listoperationplansforregion">vendor's documentation</a>
 * @since 0.1.0
 */
public record OperationPlanReason(
        @JsonProperty("code") @Nullable String code,
        @JsonProperty("message") @Nullable String message) {}
