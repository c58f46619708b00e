// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * The version that an add-on is checked for (see sdk/docs/wire/cce.md#add-ons).
 *
 * @param addonTargetVersion the version
 * @since 0.1.0
 */
public record AddonCheckTaskSpec(
        @JsonProperty("addonTargetVersion") @Nullable String addonTargetVersion) {
    static final AddonCheckTaskSpec EMPTY = new AddonCheckTaskSpec(null);
}
