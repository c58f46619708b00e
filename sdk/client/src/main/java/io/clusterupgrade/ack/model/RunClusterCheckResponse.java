// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * The response to the start of a check (see sdk/docs/wire/ack.md#runclustercheck).
 *
 * @param checkId the id of the check, for {@code GetClusterCheck}
 * @param requestId the service's id of the request
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-runclustercheck">vendor's documentation</a>
 * @since 0.1.0
 */
public record RunClusterCheckResponse(
        @JsonProperty("check_id") @Nullable String checkId,
        @JsonProperty("request_id") @Nullable String requestId) {}
