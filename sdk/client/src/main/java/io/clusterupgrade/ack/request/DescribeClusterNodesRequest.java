// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.request;

import io.clusterupgrade.ack.model.NodeState;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the nodes of a cluster, a page at a time (see sdk/docs/wire/ack.md#describeclusternodes). Immutable and
 * thread-safe.
 *
 * @since 0.1.0
 */
public final class DescribeClusterNodesRequest {
    private final String clusterId;
    private final @Nullable String nodepoolId;
    private final @Nullable NodeState state;
    private final @Nullable List<String> instanceIds;
    private final @Nullable List<String> nodeNames;
    private final @Nullable List<String> nodeIps;
    private final @Nullable List<String> nodeLabels;
    private final @Nullable Integer pageNumber;
    private final @Nullable Integer pageSize;

    private DescribeClusterNodesRequest(Builder builder) {
        this.clusterId = builder.clusterId;
        this.nodepoolId = builder.nodepoolId;
        this.state = builder.state;
        this.instanceIds = builder.instanceIds;
        this.nodeNames = builder.nodeNames;
        this.nodeIps = builder.nodeIps;
        this.nodeLabels = builder.nodeLabels;
        this.pageNumber = builder.pageNumber;
        this.pageSize = builder.pageSize;
    }

    /** Starts a request for the nodes of a cluster. */
    public static Builder builder(String clusterId) {
        return new Builder(clusterId);
    }

    /** The cluster's id. */
    public String clusterId() {
        return clusterId;
    }

    /** The node pool whose nodes to list; null means all. */
    public @Nullable String nodepoolId() {
        return nodepoolId;
    }

    /** The state of the nodes to list; null means any. */
    public @Nullable NodeState state() {
        return state;
    }

    /** The machines whose nodes to list; null means all. */
    public @Nullable List<String> instanceIds() {
        return instanceIds;
    }

    /** The names of the nodes to list; null means all. */
    public @Nullable List<String> nodeNames() {
        return nodeNames;
    }

    /** The addresses of the nodes to list; null means all. */
    public @Nullable List<String> nodeIps() {
        return nodeIps;
    }

    /** The labels of the nodes to list, each {@code key=value}; null means any. */
    public @Nullable List<String> nodeLabels() {
        return nodeLabels;
    }

    /** The number of the page, from 1; null means the first. */
    public @Nullable Integer pageNumber() {
        return pageNumber;
    }

    /** How many nodes a page has at most, 1 to 100; null means 10. */
    public @Nullable Integer pageSize() {
        return pageSize;
    }

    /** A builder with the values of this request. */
    public Builder toBuilder() {
        Builder builder = new Builder(clusterId);
        builder.nodepoolId = nodepoolId;
        builder.state = state;
        builder.instanceIds = instanceIds;
        builder.nodeNames = nodeNames;
        builder.nodeIps = nodeIps;
        builder.nodeLabels = nodeLabels;
        builder.pageNumber = pageNumber;
        builder.pageSize = pageSize;
        return builder;
    }

    /**
     * Collects the optional values. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private final String clusterId;
        private @Nullable String nodepoolId;
        private @Nullable NodeState state;
        private @Nullable List<String> instanceIds;
        private @Nullable List<String> nodeNames;
        private @Nullable List<String> nodeIps;
        private @Nullable List<String> nodeLabels;
        private @Nullable Integer pageNumber;
        private @Nullable Integer pageSize;

        private Builder(String clusterId) {
            this.clusterId = Objects.requireNonNull(clusterId, "clusterId");
        }

        /** The node pool whose nodes to list. */
        public Builder nodepoolId(String value) {
            nodepoolId = value;
            return this;
        }

        /** The state of the nodes to list. */
        public Builder state(NodeState value) {
            state = Checks.required("state", value);
            return this;
        }

        /** The machines whose nodes to list. */
        public Builder instanceIds(List<String> value) {
            instanceIds = Checks.listOrNull(value);
            return this;
        }

        /** The names of the nodes to list. */
        public Builder nodeNames(List<String> value) {
            nodeNames = Checks.listOrNull(value);
            return this;
        }

        /** The addresses of the nodes to list. */
        public Builder nodeIps(List<String> value) {
            nodeIps = Checks.listOrNull(value);
            return this;
        }

        /** The labels of the nodes to list, each {@code key=value}. */
        public Builder nodeLabels(List<String> value) {
            nodeLabels = Checks.listOrNull(value);
            return this;
        }

        /**
         * The number of the page, from 1.
         *
         * @throws IllegalArgumentException if it is below 1
         */
        public Builder pageNumber(int value) {
            pageNumber = Checks.positive("pageNumber", value);
            return this;
        }

        /**
         * How many elements a page has at most.
         *
         * @throws IllegalArgumentException if it is not 1 to 100
         */
        public Builder pageSize(int value) {
            pageSize = Checks.range("pageSize", value, 1, 100);
            return this;
        }

        /** Makes the request. */
        public DescribeClusterNodesRequest build() {
            return new DescribeClusterNodesRequest(this);
        }
    }
}
