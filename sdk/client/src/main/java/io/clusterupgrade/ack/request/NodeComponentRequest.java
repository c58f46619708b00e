// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.request;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A request that installs or changes components on the nodes of a node pool. The operations on components and on component
 * instances share it; they differ in the spelling of what is sent (see sdk/docs/wire/ack.md#node-components).
 *
 * @param <Q> the request itself
 * @since 0.1.0
 */
public abstract sealed class NodeComponentRequest<Q extends NodeComponentRequest<Q>>
        permits NodeComponentChangeRequest, CreateNodePoolComponentInstancesRequest, InstallNodePoolComponentsRequest {
    private final String clusterId;
    private final String nodepoolId;
    private final List<String> nodeNames;
    private final @Nullable NodeComponentRollingPolicy rollingPolicy;

    NodeComponentRequest(Builder<?, ?> builder) {
        this.clusterId = builder.clusterId;
        this.nodepoolId = builder.nodepoolId;
        this.nodeNames = builder.nodeNames;
        this.rollingPolicy = builder.rollingPolicy;
    }

    /** Returns the cluster's id. */
    public String clusterId() {
        return clusterId;
    }

    /** Returns the node pool's id. */
    public String nodepoolId() {
        return nodepoolId;
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
     * Collects the optional values of {@link NodeComponentRequest}. Not thread-safe.
     *
     * @param <Q> the request
     * @param <B> the builder itself
     * @since 0.1.0
     */
    public abstract static sealed class Builder<Q extends NodeComponentRequest<Q>, B extends Builder<Q, B>>
            permits NodeComponentChangeRequest.Builder,
                    CreateNodePoolComponentInstancesRequest.Builder,
                    InstallNodePoolComponentsRequest.Builder {
        private final String clusterId;
        private final String nodepoolId;
        private List<String> nodeNames = List.of();
        private @Nullable NodeComponentRollingPolicy rollingPolicy;

        Builder(String clusterId, String nodepoolId) {
            this.clusterId = Objects.requireNonNull(clusterId, "clusterId");
            this.nodepoolId = Objects.requireNonNull(nodepoolId, "nodepoolId");
        }

        /** Sets the names of the nodes; an empty list means all. */
        public B nodeNames(List<String> value) {
            nodeNames = List.copyOf(value);
            return self();
        }

        /** Sets the batches. */
        public B rollingPolicy(NodeComponentRollingPolicy value) {
            rollingPolicy = value;
            return self();
        }

        /** Creates the request. */
        public abstract Q build();

        abstract B self();
    }
}
