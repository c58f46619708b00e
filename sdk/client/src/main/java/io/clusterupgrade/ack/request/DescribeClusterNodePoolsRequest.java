// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.request;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A request for the node pools of a cluster (see sdk/docs/wire/ack.md#describeclusternodepools). Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class DescribeClusterNodePoolsRequest {
    private final String clusterId;
    private final @Nullable String nodepoolName;

    private DescribeClusterNodePoolsRequest(Builder builder) {
        this.clusterId = builder.clusterId;
        this.nodepoolName = builder.nodepoolName;
    }

    /** Returns a builder of a request for the node pools of a cluster. */
    public static Builder builder(String clusterId) {
        return new Builder(clusterId);
    }

    /** Returns the cluster's id. */
    public String clusterId() {
        return clusterId;
    }

    /** Returns the name of the node pool to list; null means all. */
    public @Nullable String nodepoolName() {
        return nodepoolName;
    }

    /**
     * Collects the optional values of {@link DescribeClusterNodePoolsRequest}. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private final String clusterId;
        private @Nullable String nodepoolName;

        private Builder(String clusterId) {
            this.clusterId = Objects.requireNonNull(clusterId, "clusterId");
        }

        /** Sets the name of the node pool to list. */
        public Builder nodepoolName(String value) {
            nodepoolName = value;
            return this;
        }

        /** Creates the request. */
        public DescribeClusterNodePoolsRequest build() {
            return new DescribeClusterNodePoolsRequest(this);
        }
    }
}
