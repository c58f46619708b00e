// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far an upgrade task is (see sdk/docs/wire/cce.md#upgradetask).
 *
 * @param phase its phase
 * @param progress its progress with the digits as sent, such as {@code 0.00}; the documents do not say whether 1 or 100 is the end, so it is not scaled
 * @param completionTime sent from the beginning on, equal to the last change: <em>no</em> sign of completion
 * @see <a href="https://support.huaweicloud.com/api-cce/ShowUpgradeClusterTask.html">vendor's documentation</a>
 * @since 0.1.0
 */
public record UpgradeTaskStatus(
        @JsonProperty("phase") UpgradeTaskPhase phase,
        @JsonProperty("progress") @Nullable BigDecimal progress,
        @JsonProperty("completionTime") @Nullable Instant completionTime) {

    /** Gives what a response leaves out its neutral value. */
    public UpgradeTaskStatus {
        phase = phase == null ? UpgradeTaskPhase.ABSENT : phase;
    }

    static final UpgradeTaskStatus EMPTY = new UpgradeTaskStatus(UpgradeTaskPhase.ABSENT, null, null);
}
