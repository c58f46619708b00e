// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonValue;
import io.clusterupgrade.request.OpenEnum;
import org.jspecify.annotations.Nullable;

/**
 * What a check gets a cluster ready for (see sdk/docs/wire/ack.md#checks). An open set: any other text is kept.
 * Equality ignores case.
 *
 * @param value the text as the cloud wrote it; empty when absent
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-runclustercheck">vendor's documentation</a>
 * @since 0.1.0
 */
public record ClusterCheckType(@JsonValue String value) implements OpenEnum {
    /** The response did not say. */
    public static final ClusterCheckType ABSENT = new ClusterCheckType("");

    /** An upgrade of the control plane and the nodes. */
    public static final ClusterCheckType CLUSTER_UPGRADE = new ClusterCheckType("ClusterUpgrade");

    /** An upgrade of the control plane alone. */
    public static final ClusterCheckType MASTER_UPGRADE = new ClusterCheckType("MasterUpgrade");

    /** An upgrade of a node pool. */
    public static final ClusterCheckType NODE_POOL_UPGRADE = new ClusterCheckType("NodePoolUpgrade");

    /** A move to another edition. */
    public static final ClusterCheckType CLUSTER_MIGRATE = new ClusterCheckType("ClusterMigrate");

    /** The word with this text. */
    public static ClusterCheckType of(String value) {
        return new ClusterCheckType(value);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return OpenEnum.equal(this, other);
    }

    @Override
    public int hashCode() {
        return OpenEnum.hash(this);
    }

    @Override
    public String toString() {
        return value;
    }
}
