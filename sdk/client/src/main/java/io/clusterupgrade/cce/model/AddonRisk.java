// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * An add-on that blocks an upgrade (see sdk/docs/wire/cce.md#prechecktask).
 *
 * @param addonTemplateName its name
 * @param alias its display name
 * @see <a href="https://support.huaweicloud.com/api-cce/GetPreCheck.html">vendor's documentation</a>
 * @since 0.1.0
 */
public record AddonRisk(
        @JsonProperty("addonTemplateName") @Nullable String addonTemplateName,
        @JsonProperty("alias") @Nullable String alias) {}
