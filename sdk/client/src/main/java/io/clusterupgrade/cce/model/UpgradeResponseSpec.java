// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The specification of an upgrade that was started (see sdk/docs/wire/cce.md#upgradecluster).
 *
 * @param clusterUpgradeAction the upgrade; its shape differs from that in the request
 * @see <a href="https://support.huaweicloud.com/api-cce/UpgradeCluster.html">vendor's documentation</a>
 * @since 0.1.0
 */
public record UpgradeResponseSpec(
        @JsonProperty("clusterUpgradeAction") ClusterUpgradeResponseAction clusterUpgradeAction) {

    public UpgradeResponseSpec {
        clusterUpgradeAction = clusterUpgradeAction == null ? ClusterUpgradeResponseAction.EMPTY : clusterUpgradeAction;
    }

    static final UpgradeResponseSpec EMPTY = new UpgradeResponseSpec(ClusterUpgradeResponseAction.EMPTY);
}
