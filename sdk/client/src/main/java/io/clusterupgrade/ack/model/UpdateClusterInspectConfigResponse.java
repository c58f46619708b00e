// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * The response to the change of automatic inspections (see sdk/docs/wire/ack.md#inspections).
 *
 * @param requestId the service's id of the request
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-updateclusterinspectconfig">vendor's documentation</a>
 * @since 0.1.0
 */
public record UpdateClusterInspectConfigResponse(
        @JsonProperty("requestId") @Nullable String requestId) {}
