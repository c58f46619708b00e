// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What an upgrade that was started will do (see sdk/docs/wire/cce.md#upgradecluster).
 *
 * @param clusterUpgradeAction the upgrade; of another shape than in the request
 * @see <a href="https://support.huaweicloud.com/api-cce/UpgradeCluster.html">vendor's documentation</a>
 * @since 0.1.0
 */
public record UpgradeResponseSpec(
        @JsonProperty("clusterUpgradeAction") ClusterUpgradeResponseAction clusterUpgradeAction) {

    /** Gives what a response leaves out its neutral value. */
    public UpgradeResponseSpec {
        clusterUpgradeAction = clusterUpgradeAction == null ? ClusterUpgradeResponseAction.EMPTY : clusterUpgradeAction;
    }

    static final UpgradeResponseSpec EMPTY = new UpgradeResponseSpec(ClusterUpgradeResponseAction.EMPTY);
}
