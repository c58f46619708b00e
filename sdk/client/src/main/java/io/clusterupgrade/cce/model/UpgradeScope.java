// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonValue;
import io.clusterupgrade.request.OpenEnum;
import org.jspecify.annotations.Nullable;

/**
 * Over what the batches of a rolling upgrade are counted (see sdk/docs/wire/cce.md#upgradecluster). An open set: any
 * other text is kept. Equality ignores case.
 *
 * @param value the text as the cloud wrote it; empty when absent
 * @see <a href="https://support.huaweicloud.com/api-cce/UpgradeCluster.html">vendor's documentation</a>
 * @since 0.1.0
 */
public record UpgradeScope(@JsonValue String value) implements OpenEnum {
    /** The response did not say. */
    public static final UpgradeScope ABSENT = new UpgradeScope("");

    /** Over the whole cluster; the default. */
    public static final UpgradeScope CLUSTER = new UpgradeScope("Cluster");

    /** Over each node pool anew. */
    public static final UpgradeScope NODE_POOL = new UpgradeScope("NodePool");

    /** The word with this text. */
    public static UpgradeScope of(String value) {
        return new UpgradeScope(value);
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
