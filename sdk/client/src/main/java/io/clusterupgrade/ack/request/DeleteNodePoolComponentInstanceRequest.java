// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.request;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A request to remove a component from the nodes of a node pool (see sdk/docs/wire/ack.md#node-components). Immutable and
 * thread-safe.
 *
 * @since 0.1.0
 */
public final class DeleteNodePoolComponentInstanceRequest {
    private final String clusterId;
    private final String nodepoolId;
    private final String name;
    private final List<String> nodeNames;
    private final @Nullable NodeComponentRollingPolicy rollingPolicy;

    private DeleteNodePoolComponentInstanceRequest(Builder builder) {
        this.clusterId = builder.clusterId;
        this.nodepoolId = builder.nodepoolId;
        this.name = builder.name;
        this.nodeNames = builder.nodeNames;
        this.rollingPolicy = builder.rollingPolicy;
    }

    /** Returns a builder of a request to remove a component from all nodes, batch by batch. */
    public static Builder builder(String clusterId, String nodepoolId, String name) {
        return new Builder(clusterId, nodepoolId, name);
    }

    /** Returns the cluster's id. */
    public String clusterId() {
        return clusterId;
    }

    /** Returns the node pool's id. */
    public String nodepoolId() {
        return nodepoolId;
    }

    /** Returns the name of the component. */
    public String name() {
        return name;
    }

    /** Returns the names of the nodes; empty means all. */
    public List<String> nodeNames() {
        return nodeNames;
    }

    /** Returns the batches; null means the service's defaults. */
    public @Nullable NodeComponentRollingPolicy rollingPolicy() {
        return rollingPolicy;
    }

    /**
     * Collects the optional values of {@link DeleteNodePoolComponentInstanceRequest}. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private final String clusterId;
        private final String nodepoolId;
        private final String name;
        private List<String> nodeNames = List.of();
        private @Nullable NodeComponentRollingPolicy rollingPolicy;

        private Builder(String clusterId, String nodepoolId, String name) {
            this.clusterId = Objects.requireNonNull(clusterId, "clusterId");
            this.nodepoolId = Objects.requireNonNull(nodepoolId, "nodepoolId");
            this.name = Objects.requireNonNull(name, "name");
        }

        /** Sets the names of the nodes; an empty list means all. */
        public Builder nodeNames(List<String> value) {
            nodeNames = List.copyOf(value);
            return this;
        }

        /** Sets the batches. */
        public Builder rollingPolicy(NodeComponentRollingPolicy value) {
            rollingPolicy = value;
            return this;
        }

        /** Creates the request. */
        public DeleteNodePoolComponentInstanceRequest build() {
            return new DeleteNodePoolComponentInstanceRequest(this);
        }
    }
}
