// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.request.ImmutableCopies;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a cluster is inspected automatically (see sdk/docs/wire/ack.md#inspections).
 *
 * @param enabled whether it is inspected automatically
 * @param recurrence when, as a rule of RFC 5545 such as {@code FREQ=DAILY;BYHOUR=10;BYMINUTE=15}
 * @param disabledCheckItems the items that are left out
 * @param requestId the service's id of the request
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-getclusterinspectconfig">vendor's documentation</a>
 * @since 0.1.0
 */
public record InspectConfig(
        @JsonProperty("enabled") @Nullable Boolean enabled,
        @JsonProperty("recurrence") @Nullable String recurrence,
        @JsonProperty("disabledCheckItems") List<String> disabledCheckItems,
        @JsonProperty("requestId") @Nullable String requestId) {

    public InspectConfig {
        disabledCheckItems = ImmutableCopies.list(disabledCheckItems);
    }
}
