// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.request;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The common part of requests that change the version or the settings of a component on the nodes of a node pool.
 *
 * @param <Q> the request itself
 * @since 0.1.0
 */
public abstract sealed class NodeComponentChangeRequest<Q extends NodeComponentChangeRequest<Q>>
        extends NodeComponentRequest<Q> permits UpdateNodePoolComponentRequest, UpdateNodePoolComponentInstanceRequest {
    private final NodeComponentSettings component;
    private final @Nullable Boolean disableRolling;

    NodeComponentChangeRequest(Builder<?, ?> builder) {
        super(builder);
        this.component = builder.component;
        this.disableRolling = builder.disableRolling;
    }

    /** Returns the component. */
    public NodeComponentSettings component() {
        return component;
    }

    /** Returns whether all nodes are changed at once, in no batches; null means no. */
    public @Nullable Boolean disableRolling() {
        return disableRolling;
    }

    /** Returns the name of {@link #component}. */
    public String name() {
        return component.name();
    }

    /** Returns the version of {@link #component}; null means the choice of the service. */
    public @Nullable String version() {
        return component.version();
    }

    /**
     * Collects the optional values of {@link NodeComponentChangeRequest}. Not thread-safe.
     *
     * @param <Q> the request
     * @param <B> the builder itself
     * @since 0.1.0
     */
    public abstract static sealed class Builder<Q extends NodeComponentChangeRequest<Q>, B extends Builder<Q, B>>
            extends NodeComponentRequest.Builder<Q, B>
            permits UpdateNodePoolComponentRequest.Builder, UpdateNodePoolComponentInstanceRequest.Builder {
        private final NodeComponentSettings component;
        private @Nullable Boolean disableRolling;

        Builder(String clusterId, String nodepoolId, NodeComponentSettings component) {
            super(clusterId, nodepoolId);
            this.component = Objects.requireNonNull(component, "component");
        }

        /** Sets whether all nodes are changed at once, in no batches. */
        public B disableRolling(boolean value) {
            disableRolling = value;
            return self();
        }
    }
}
