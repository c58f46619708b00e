// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.clusterupgrade.request.OpenEnum;

/**
 * The set of nodes over which the batches of a rolling upgrade are counted (see sdk/docs/wire/cce.md#upgradecluster).
 *
 * @see <a href="https://support.huaweicloud.com/api-cce/UpgradeCluster.html">vendor's documentation</a>
 * @since 0.1.0
 */
public final class UpgradeScope extends OpenEnum {
    /** The response does not contain the value. */
    public static final UpgradeScope ABSENT = new UpgradeScope("");

    /** The whole cluster; the default. */
    public static final UpgradeScope CLUSTER = new UpgradeScope("Cluster");

    /** Each node pool separately. */
    public static final UpgradeScope NODE_POOL = new UpgradeScope("NodePool");

    private UpgradeScope(String value) {
        super(value);
    }

    /** Returns the value with this text. */
    @JsonCreator
    public static UpgradeScope of(String value) {
        return new UpgradeScope(value);
    }
}
