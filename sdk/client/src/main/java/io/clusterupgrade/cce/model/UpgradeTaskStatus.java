// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The status of an upgrade task (see sdk/docs/wire/cce.md#upgradetask).
 *
 * @param phase its phase
 * @param progress its progress with the digits as sent, such as {@code 0.00}; the documents do not say whether 1 or 100 is the end, so it is not scaled
 * @param completionTime sent from the start and equal to the time of the last change: it does <em>not</em> mean that
 *     the task has ended
 * @see <a href="https://support.huaweicloud.com/api-cce/ShowUpgradeClusterTask.html">vendor's documentation</a>
 * @since 0.1.0
 */
public record UpgradeTaskStatus(
        @JsonProperty("phase") UpgradeTaskPhase phase,
        @JsonProperty("progress") @Nullable BigDecimal progress,
        @JsonProperty("completionTime") @Nullable Instant completionTime) {

    public UpgradeTaskStatus {
        phase = phase == null ? UpgradeTaskPhase.ABSENT : phase;
    }

    static final UpgradeTaskStatus EMPTY = new UpgradeTaskStatus(UpgradeTaskPhase.ABSENT, null, null);
}
