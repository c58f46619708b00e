// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * The specification of an upgrade workflow (see sdk/docs/wire/cce.md#createupgradeworkflow).
 *
 * @param clusterId the cluster
 * @param clusterVersion the exact version before the upgrade
 * @param targetVersion the exact version after the upgrade
 * @see <a href="https://support.huaweicloud.com/api-cce/ShowUpgradeWorkFlow.html">vendor's documentation</a>
 * @since 0.1.0
 */
public record WorkFlowSpec(
        @JsonProperty("clusterID") @Nullable String clusterId,
        @JsonProperty("clusterVersion") @Nullable String clusterVersion,
        @JsonProperty("targetVersion") @Nullable String targetVersion) {
    static final WorkFlowSpec EMPTY = new WorkFlowSpec(null, null, null);
}
