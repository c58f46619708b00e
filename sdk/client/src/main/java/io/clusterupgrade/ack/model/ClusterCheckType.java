// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.clusterupgrade.request.OpenEnum;

/**
 * The operation that a check prepares a cluster for (see sdk/docs/wire/ack.md#checks).
 *
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-runclustercheck">vendor's documentation</a>
 * @since 0.1.0
 */
public final class ClusterCheckType extends OpenEnum {
    /** The response does not contain the value. */
    public static final ClusterCheckType ABSENT = new ClusterCheckType("");

    /** An upgrade of the control plane and the nodes. */
    public static final ClusterCheckType CLUSTER_UPGRADE = new ClusterCheckType("ClusterUpgrade");

    /** An upgrade of the control plane only. */
    public static final ClusterCheckType MASTER_UPGRADE = new ClusterCheckType("MasterUpgrade");

    /** An upgrade of a node pool. */
    public static final ClusterCheckType NODE_POOL_UPGRADE = new ClusterCheckType("NodePoolUpgrade");

    /** A migration to another edition. */
    public static final ClusterCheckType CLUSTER_MIGRATE = new ClusterCheckType("ClusterMigrate");

    private ClusterCheckType(String value) {
        super(value);
    }

    /** Returns the value with this text. */
    @JsonCreator
    public static ClusterCheckType of(String value) {
        return new ClusterCheckType(value);
    }
}
