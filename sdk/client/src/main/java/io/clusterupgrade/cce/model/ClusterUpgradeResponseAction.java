// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.request.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * An upgrade as the service has understood it (see sdk/docs/wire/cce.md#upgradecluster).
 *
 * @param version the version before
 * @param targetVersion the version it goes to
 * @param targetPlatformVersion the platform version it goes to, {@code cce.X.Y}; the service chooses it
 * @param strategy how it goes
 * @param config the cluster configuration that is used, of no published shape
 * @see <a href="https://support.huaweicloud.com/api-cce/UpgradeCluster.html">vendor's documentation</a>
 * @since 0.1.0
 */
public record ClusterUpgradeResponseAction(
        @JsonProperty("version") @Nullable String version,
        @JsonProperty("targetVersion") @Nullable String targetVersion,
        @JsonProperty("targetPlatformVersion") @Nullable String targetPlatformVersion,
        @JsonProperty("strategy") UpgradeStrategy strategy,
        @JsonProperty("config") @Nullable JsonValue config) {

    /** Gives what a response leaves out its neutral value. */
    public ClusterUpgradeResponseAction {
        strategy = strategy == null ? UpgradeStrategy.EMPTY : strategy;
    }

    static final ClusterUpgradeResponseAction EMPTY =
            new ClusterUpgradeResponseAction(null, null, null, UpgradeStrategy.EMPTY, null);
}
