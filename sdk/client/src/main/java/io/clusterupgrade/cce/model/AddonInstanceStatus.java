// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.request.ImmutableCopies;
import io.clusterupgrade.request.JsonValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The status of an instance of an add-on (see sdk/docs/wire/cce.md#add-ons).
 *
 * @param status the status
 * @param reason why it could not be installed
 * @param message the reason with details
 * @param targetVersions the versions it can be upgraded to
 * @param currentVersion details of the installed version, as sent
 * @param isRollbackable whether it can be rolled back
 * @param previousVersion the version it would be rolled back to
 * @since 0.1.0
 */
public record AddonInstanceStatus(
        @JsonProperty("status") AddonPhase status,
        @JsonProperty("Reason") @Nullable String reason,
        @JsonProperty("message") @Nullable String message,
        @JsonProperty("targetVersions") List<String> targetVersions,
        @JsonProperty("currentVersion") @Nullable JsonValue currentVersion,
        @JsonProperty("isRollbackable") @Nullable Boolean isRollbackable,
        @JsonProperty("previousVersion") @Nullable String previousVersion) {

    public AddonInstanceStatus {
        status = status == null ? AddonPhase.ABSENT : status;
        targetVersions = ImmutableCopies.list(targetVersions);
    }

    static final AddonInstanceStatus EMPTY =
            new AddonInstanceStatus(AddonPhase.ABSENT, null, null, List.of(), null, null, null);
}
