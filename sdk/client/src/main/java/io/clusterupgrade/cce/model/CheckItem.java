// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.request.ImmutableCopies;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One item of a pre-check (see sdk/docs/wire/cce.md#prechecktask).
 *
 * @param name its name
 * @param kind the kind, which says whether the item may be skipped
 * @param group the kind of resource that is checked
 * @param level the severity
 * @param phase the phase
 * @param message the findings as text for users
 * @param riskSource the source of the finding; null when there is no finding
 * @param errorCodes the codes of the findings
 * @see <a href="https://support.huaweicloud.com/api-cce/GetPreCheck.html">vendor's documentation</a>
 * @since 0.1.0
 */
public record CheckItem(
        @JsonProperty("name") @Nullable String name,
        @JsonProperty("kind") CheckItemKind kind,
        @JsonProperty("group") CheckItemGroup group,
        @JsonProperty("level") RiskLevel level,
        @JsonProperty("phase") CheckPhase phase,
        @JsonProperty("message") @Nullable String message,
        @JsonProperty("riskSource") @Nullable RiskSource riskSource,
        @JsonProperty("errorCodes") List<String> errorCodes) {

    public CheckItem {
        kind = kind == null ? CheckItemKind.ABSENT : kind;
        group = group == null ? CheckItemGroup.ABSENT : group;
        level = level == null ? RiskLevel.ABSENT : level;
        phase = phase == null ? CheckPhase.ABSENT : phase;
        errorCodes = ImmutableCopies.list(errorCodes);
    }
}
