// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.request.ImmutableCopies;
import java.util.List;

/**
 * One part of a pre-check (see sdk/docs/wire/cce.md#prechecktask).
 *
 * @param phase the phase
 * @param itemsStatus its items
 * @see <a href="https://support.huaweicloud.com/api-cce/GetPreCheck.html">vendor's documentation</a>
 * @since 0.1.0
 */
public record CheckStatus(
        @JsonProperty("phase") CheckPhase phase,
        @JsonProperty("itemsStatus") List<CheckItem> itemsStatus) {

    public CheckStatus {
        phase = phase == null ? CheckPhase.ABSENT : phase;
        itemsStatus = ImmutableCopies.list(itemsStatus);
    }

    static final CheckStatus EMPTY = new CheckStatus(CheckPhase.ABSENT, List.of());
}
