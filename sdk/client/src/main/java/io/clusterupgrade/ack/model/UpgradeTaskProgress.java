// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.request.ImmutableCopies;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The progress of an upgrade in nodes (see sdk/docs/wire/ack.md#cluster-upgrade). Not documented by the vendor.
 *
 * @param state the state
 * @param phase {@code Master1} to {@code Master3}, then {@code Nodes}
 * @param total the number of nodes
 * @param succeeded the number of finished nodes
 * @param failed the number of failed nodes
 * @param canceled whether it was cancelled
 * @param events what happened
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-getupgradestatus">vendor's documentation</a>
 * @since 0.1.0
 */
public record UpgradeTaskProgress(
        @JsonProperty("state") UpgradeTaskStatus state,
        @JsonProperty("phase") @Nullable String phase,
        @JsonProperty("total") @Nullable Integer total,
        @JsonProperty("succeeded") @Nullable Integer succeeded,
        @JsonProperty("failed") @Nullable Integer failed,
        @JsonProperty("is_canceled") @Nullable Boolean canceled,
        @JsonProperty("events") List<UpgradeTaskEvent> events) {

    public UpgradeTaskProgress {
        state = state == null ? UpgradeTaskStatus.ABSENT : state;
        events = ImmutableCopies.list(events);
    }
}
