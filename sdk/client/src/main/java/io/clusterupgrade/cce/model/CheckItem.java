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
 * @param kind whether it may be skipped
 * @param group what it looks at
 * @param level how bad it is
 * @param phase how far it is
 * @param message what was found, for people
 * @param riskSource where it was found; null when nothing was
 * @param errorCodes the codes of what was found
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

    /** Gives what a response leaves out its neutral value. */
    public CheckItem {
        kind = kind == null ? CheckItemKind.ABSENT : kind;
        group = group == null ? CheckItemGroup.ABSENT : group;
        level = level == null ? RiskLevel.ABSENT : level;
        phase = phase == null ? CheckPhase.ABSENT : phase;
        errorCodes = ImmutableCopies.list(errorCodes);
    }
}
