// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The status of a snapshot task (see sdk/docs/wire/cce.md#snapshots).
 *
 * @param phase its phase; the values are not documented
 * @param progress its progress with the digits as sent, not scaled
 * @param completionTime when it ended
 * @see <a href="https://support.huaweicloud.com/api-cce/ListClusterMasterSnapshotTasks.html">vendor's documentation</a>
 * @since 0.1.0
 */
public record SnapshotTaskStatus(
        @JsonProperty("phase") UpgradeTaskPhase phase,
        @JsonProperty("progress") @Nullable BigDecimal progress,
        @JsonProperty("completionTime") @Nullable Instant completionTime) {

    public SnapshotTaskStatus {
        phase = phase == null ? UpgradeTaskPhase.ABSENT : phase;
    }

    static final SnapshotTaskStatus EMPTY = new SnapshotTaskStatus(UpgradeTaskPhase.ABSENT, null, null);
}
