// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.request;

import java.util.Objects;

/**
 * A request for the node pools of a cluster (see sdk/docs/wire/cce.md#node-pools-and-nodes). Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class ListNodePoolsRequest {
    private final String clusterId;
    private final boolean showDefaultNodePool;

    private ListNodePoolsRequest(Builder builder) {
        this.clusterId = builder.clusterId;
        this.showDefaultNodePool = builder.showDefaultNodePool;
    }

    /**
     * Returns a builder of a request for the node pools except the default one.
     *
     * @param clusterId the cluster's id
     */
    public static Builder builder(String clusterId) {
        return new Builder(clusterId);
    }

    /** Returns the cluster's id. */
    public String clusterId() {
        return clusterId;
    }

    /** Returns whether the default pool is listed too; false by default. */
    public boolean showDefaultNodePool() {
        return showDefaultNodePool;
    }

    /**
     * Collects the optional values of {@link ListNodePoolsRequest}. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private final String clusterId;
        private boolean showDefaultNodePool;

        private Builder(String clusterId) {
            this.clusterId = Objects.requireNonNull(clusterId, "clusterId");
        }

        /** Sets whether the default pool is listed too. */
        public Builder showDefaultNodePool(boolean value) {
            showDefaultNodePool = value;
            return this;
        }

        /** Creates the request. */
        public ListNodePoolsRequest build() {
            return new ListNodePoolsRequest(this);
        }
    }
}
