// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * An item that a pre-check skips (see sdk/docs/wire/cce.md#createprecheck).
 *
 * @param name the name of the item
 * @param resourceSelector the nodes for which it is skipped; null for all
 * @see <a href="https://support.huaweicloud.com/api-cce/GetPreCheck.html">vendor's documentation</a>
 * @since 0.1.0
 */
public record SkippedCheck(
        @JsonProperty("name") @Nullable String name,
        @JsonProperty("resourceSelector") @Nullable ResourceSelector resourceSelector) {}
