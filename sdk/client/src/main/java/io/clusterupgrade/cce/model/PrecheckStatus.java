// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The status and the findings of a pre-check (see sdk/docs/wire/cce.md#prechecktask).
 *
 * @param phase the phase
 * @param expireTimeStamp when its result expires; an upgrade after that fails with {@code CCE.01400075}
 * @param message why the pre-check itself failed
 * @param clusterCheckStatus the findings for the cluster
 * @param addonCheckStatus the findings for the add-ons
 * @param nodeCheckStatus the findings for the nodes
 * @see <a href="https://support.huaweicloud.com/api-cce/GetPreCheck.html">vendor's documentation</a>
 * @since 0.1.0
 */
public record PrecheckStatus(
        @JsonProperty("phase") CheckPhase phase,
        @JsonProperty("expireTimeStamp") @Nullable Instant expireTimeStamp,
        @JsonProperty("message") @Nullable String message,
        @JsonProperty("clusterCheckStatus") CheckStatus clusterCheckStatus,
        @JsonProperty("addonCheckStatus") CheckStatus addonCheckStatus,
        @JsonProperty("nodeCheckStatus") NodeCheckStatus nodeCheckStatus) {

    public PrecheckStatus {
        phase = phase == null ? CheckPhase.ABSENT : phase;
        clusterCheckStatus = clusterCheckStatus == null ? CheckStatus.EMPTY : clusterCheckStatus;
        addonCheckStatus = addonCheckStatus == null ? CheckStatus.EMPTY : addonCheckStatus;
        nodeCheckStatus = nodeCheckStatus == null ? NodeCheckStatus.EMPTY : nodeCheckStatus;
    }

    static final PrecheckStatus EMPTY = new PrecheckStatus(
            CheckPhase.ABSENT, null, null, CheckStatus.EMPTY, CheckStatus.EMPTY, NodeCheckStatus.EMPTY);
}
