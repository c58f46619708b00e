// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The id and the times of an upgrade task or of another task that belongs to an upgrade: pre-checks, confirmations,
 * snapshots (see sdk/docs/wire/cce.md#upgradetask).
 *
 * @param uid the task's id
 * @param creationTimestamp when it was created
 * @param updateTimestamp when it last changed
 * @see <a href="https://support.huaweicloud.com/api-cce/ShowUpgradeClusterTask.html">vendor's documentation</a>
 * @since 0.1.0
 */
public record UpgradeTaskMetadata(
        @JsonProperty("uid") @Nullable String uid,
        @JsonProperty("creationTimestamp") @Nullable Instant creationTimestamp,
        @JsonProperty("updateTimestamp") @Nullable Instant updateTimestamp) {
    static final UpgradeTaskMetadata EMPTY = new UpgradeTaskMetadata(null, null, null);
}
