// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.request.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of an accepted upgrade (see sdk/docs/wire/cce.md#upgradecluster).
 *
 * @param version the version before the upgrade
 * @param targetVersion the version to upgrade to
 * @param targetPlatformVersion the platform version to upgrade to, {@code cce.X.Y}; the service chooses it
 * @param strategy the strategy
 * @param config the cluster configuration that is used; its shape is not documented
 * @see <a href="https://support.huaweicloud.com/api-cce/UpgradeCluster.html">vendor's documentation</a>
 * @since 0.1.0
 */
public record ClusterUpgradeResponseAction(
        @JsonProperty("version") @Nullable String version,
        @JsonProperty("targetVersion") @Nullable String targetVersion,
        @JsonProperty("targetPlatformVersion") @Nullable String targetPlatformVersion,
        @JsonProperty("strategy") UpgradeStrategy strategy,
        @JsonProperty("config") @Nullable JsonValue config) {

    public ClusterUpgradeResponseAction {
        strategy = strategy == null ? UpgradeStrategy.EMPTY : strategy;
    }

    static final ClusterUpgradeResponseAction EMPTY =
            new ClusterUpgradeResponseAction(null, null, null, UpgradeStrategy.EMPTY, null);
}
