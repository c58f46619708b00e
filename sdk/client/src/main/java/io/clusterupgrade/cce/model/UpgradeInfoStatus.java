// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The status of an upgrade (see sdk/docs/wire/cce.md#upgrade-information).
 *
 * @param phase its phase; QUEUING is not documented here
 * @param progress its progress with the digits as sent; the documents do not say whether 1 or 100 is the end, so it is not
 *     scaled
 * @param completionTime when it ended; see {@link UpgradeTaskStatus#completionTime()}
 * @see <a href="https://support.huaweicloud.com/api-cce/GetClusterUpgradeInfo.html">vendor's documentation</a>
 * @since 0.1.0
 */
public record UpgradeInfoStatus(
        @JsonProperty("phase") UpgradeTaskPhase phase,
        @JsonProperty("progress") @Nullable BigDecimal progress,
        @JsonProperty("completionTime") @Nullable Instant completionTime) {

    public UpgradeInfoStatus {
        phase = phase == null ? UpgradeTaskPhase.ABSENT : phase;
    }

    static final UpgradeInfoStatus EMPTY = new UpgradeInfoStatus(UpgradeTaskPhase.ABSENT, null, null);
}
