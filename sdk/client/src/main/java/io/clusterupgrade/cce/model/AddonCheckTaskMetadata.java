// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which add-on a check looks at (see sdk/docs/wire/cce.md#add-ons).
 *
 * @param type what it is checked for
 * @param taskId the id of the check
 * @param addonTemplateName the name of the add-on
 * @param addonInstanceName the name of its instance
 * @param addonInstanceId the id of its instance
 * @param createTimeStamp when the check was made
 * @param expireTimeStamp until when its result counts; null until it has ended
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

    /** Gives what a response leaves out its neutral value. */
    public AddonCheckTaskMetadata {
        type = type == null ? AddonCheckType.ABSENT : type;
    }

    static final AddonCheckTaskMetadata EMPTY =
            new AddonCheckTaskMetadata(AddonCheckType.ABSENT, null, null, null, null, null, null);
}
