// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.request.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * The specification of an upgrade task (see sdk/docs/wire/cce.md#upgradetask).
 *
 * @param version the version before, such as {@code v1.29.13-r10}
 * @param targetVersion the version to upgrade to
 * @param items details of its stages, an object or an array; the vendor does not document its shape; null when there
 *     are none
 * @see <a href="https://support.huaweicloud.com/api-cce/ShowUpgradeClusterTask.html">vendor's documentation</a>
 * @since 0.1.0
 */
public record UpgradeTaskSpec(
        @JsonProperty("version") @Nullable String version,
        @JsonProperty("targetVersion") @Nullable String targetVersion,
        @JsonProperty("items") @Nullable JsonValue items) {
    static final UpgradeTaskSpec EMPTY = new UpgradeTaskSpec(null, null, null);
}
