// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * The specification of a confirmation (see sdk/docs/wire/cce.md#createpostcheck).
 *
 * @param clusterId the cluster
 * @param clusterVersion the version before the upgrade
 * @param targetVersion the version after the upgrade
 * @see <a href="https://support.huaweicloud.com/api-cce/CreatePostCheck.html">vendor's documentation</a>
 * @since 0.1.0
 */
public record PostcheckSpec(
        @JsonProperty("clusterID") @Nullable String clusterId,
        @JsonProperty("clusterVersion") @Nullable String clusterVersion,
        @JsonProperty("targetVersion") @Nullable String targetVersion) {
    static final PostcheckSpec EMPTY = new PostcheckSpec(null, null, null);
}
