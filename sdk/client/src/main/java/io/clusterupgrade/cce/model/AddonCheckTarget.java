// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.request.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * An add-on to check (see sdk/docs/wire/cce.md#add-ons).
 *
 * @param addonTemplateName its name
 * @param addonInstanceId the id of its instance
 * @param type the purpose of the check
 * @param targetVersion the version to upgrade to
 * @param values its settings
 * @since 0.1.0
 */
public record AddonCheckTarget(
        @JsonProperty("addonTemplateName") @Nullable String addonTemplateName,
        @JsonProperty("addonInstanceID") @Nullable String addonInstanceId,
        @JsonProperty("type") AddonCheckType type,
        @JsonProperty("targetVersion") @Nullable String targetVersion,
        @JsonProperty("values") @Nullable JsonValue values) {

    public AddonCheckTarget {
        type = type == null ? AddonCheckType.ABSENT : type;
    }
}
