// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The metadata of a check of an add-on (see sdk/docs/wire/cce.md#add-ons).
 *
 * @param type the purpose of the check
 * @param taskId the id of the check
 * @param addonTemplateName the name of the add-on
 * @param addonInstanceName the name of its instance
 * @param addonInstanceId the id of its instance
 * @param createTimeStamp when the check was created
 * @param expireTimeStamp when its result expires; null before it has ended
 * @since 0.1.0
 */
public record AddonCheckTaskMetadata(
        @JsonProperty("type") AddonCheckType type,
        @JsonProperty("taskID") @Nullable String taskId,
        @JsonProperty("addonTemplateName") @Nullable String addonTemplateName,
        @JsonProperty("addonInstanceName") @Nullable String addonInstanceName,
        @JsonProperty("addonInstanceID") @Nullable String addonInstanceId,
        @JsonProperty("createTimeStamp") @Nullable Instant createTimeStamp,
        @JsonProperty("expireTimeStamp") @Nullable Instant expireTimeStamp) {

    public AddonCheckTaskMetadata {
        type = type == null ? AddonCheckType.ABSENT : type;
    }

    static final AddonCheckTaskMetadata EMPTY =
            new AddonCheckTaskMetadata(AddonCheckType.ABSENT, null, null, null, null, null, null);
}
