// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.request;

import io.clusterupgrade.ack.model.NodeState;
import io.clusterupgrade.internal.request.Checks;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A request for the nodes of a cluster, one page at a time (see sdk/docs/wire/ack.md#describeclusternodes). A page has 1 to 100
 * nodes, 10 by default. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class DescribeClusterNodesRequest extends PagedRequest<DescribeClusterNodesRequest> {
    private final String clusterId;
    private final @Nullable String nodepoolId;
    private final @Nullable NodeState state;
    private final List<String> instanceIds;
    private final List<String> nodeNames;
    private final List<String> nodeIps;
    private final List<String> nodeLabels;

    private DescribeClusterNodesRequest(Builder builder) {
        super(builder);
        this.clusterId = builder.clusterId;
        this.nodepoolId = builder.nodepoolId;
        this.state = builder.state;
        this.instanceIds = builder.instanceIds;
        this.nodeNames = builder.nodeNames;
        this.nodeIps = builder.nodeIps;
        this.nodeLabels = builder.nodeLabels;
    }

    /** Returns a builder of a request for the nodes of a cluster. */
    public static Builder builder(String clusterId) {
        return new Builder(clusterId);
    }

    /** Returns the cluster's id. */
    public String clusterId() {
        return clusterId;
    }

    /** Returns the node pool whose nodes to list; null means all. */
    public @Nullable String nodepoolId() {
        return nodepoolId;
    }

    /** Returns the state of the nodes to list; null means any. */
    public @Nullable NodeState state() {
        return state;
    }

    /** Returns the instances whose nodes to list; empty means all. */
    public List<String> instanceIds() {
        return instanceIds;
    }

    /** Returns the names of the nodes to list; empty means all. */
    public List<String> nodeNames() {
        return nodeNames;
    }

    /** Returns the addresses of the nodes to list; empty means all. */
    public List<String> nodeIps() {
        return nodeIps;
    }

    /** Returns the labels of the nodes to list, each {@code key=value}; empty means any. */
    public List<String> nodeLabels() {
        return nodeLabels;
    }

    @Override
    public Builder toBuilder() {
        return new Builder(this);
    }

    /**
     * Collects the optional values of {@link DescribeClusterNodesRequest}. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder extends PagedRequest.Builder<DescribeClusterNodesRequest, Builder> {
        private final String clusterId;
        private @Nullable String nodepoolId;
        private @Nullable NodeState state;
        private List<String> instanceIds = List.of();
        private List<String> nodeNames = List.of();
        private List<String> nodeIps = List.of();
        private List<String> nodeLabels = List.of();

        private Builder(String clusterId) {
            super(100);
            this.clusterId = Objects.requireNonNull(clusterId, "clusterId");
        }

        private Builder(DescribeClusterNodesRequest request) {
            super(100, request);
            this.clusterId = request.clusterId;
            this.nodepoolId = request.nodepoolId;
            this.state = request.state;
            this.instanceIds = request.instanceIds;
            this.nodeNames = request.nodeNames;
            this.nodeIps = request.nodeIps;
            this.nodeLabels = request.nodeLabels;
        }

        /** Sets the node pool whose nodes to list. */
        public Builder nodepoolId(String value) {
            nodepoolId = value;
            return this;
        }

        /** Sets the state of the nodes to list. */
        public Builder state(NodeState value) {
            state = Checks.enumValue("state", value);
            return this;
        }

        /** Sets the instances whose nodes to list. */
        public Builder instanceIds(List<String> value) {
            instanceIds = List.copyOf(value);
            return this;
        }

        /** Sets the names of the nodes to list. */
        public Builder nodeNames(List<String> value) {
            nodeNames = List.copyOf(value);
            return this;
        }

        /** Sets the addresses of the nodes to list. */
        public Builder nodeIps(List<String> value) {
            nodeIps = List.copyOf(value);
            return this;
        }

        /** Sets the labels of the nodes to list, each {@code key=value}. */
        public Builder nodeLabels(List<String> value) {
            nodeLabels = List.copyOf(value);
            return this;
        }

        @Override
        public DescribeClusterNodesRequest build() {
            return new DescribeClusterNodesRequest(this);
        }

        @Override
        Builder self() {
            return this;
        }
    }
}
