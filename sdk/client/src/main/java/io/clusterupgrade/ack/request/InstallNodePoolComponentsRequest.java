// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.request;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.internal.request.Checks;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A request to install components on the nodes of a node pool (see sdk/docs/wire/ack.md#node-components). Immutable and
 * thread-safe.
 *
 * @since 0.1.0
 */
public final class InstallNodePoolComponentsRequest {
    private final String clusterId;
    private final String nodepoolId;
    private final List<NodeComponentSettings> components;
    private final List<String> nodeNames;
    private final @Nullable NodeComponentRollingPolicy rollingPolicy;

    private InstallNodePoolComponentsRequest(Builder builder) {
        this.clusterId = builder.clusterId;
        this.nodepoolId = builder.nodepoolId;
        this.components = builder.components;
        this.nodeNames = builder.nodeNames;
        this.rollingPolicy = builder.rollingPolicy;
    }

    /**
     * Returns a builder of a request to install components on all nodes.
     *
     * @throws IllegalArgumentException if there is no component
     */
    public static Builder builder(String clusterId, String nodepoolId, List<NodeComponentSettings> components) {
        return new Builder(clusterId, nodepoolId, components);
    }

    /** Returns the cluster's id. */
    public String clusterId() {
        return clusterId;
    }

    /** Returns the node pool's id. */
    public String nodepoolId() {
        return nodepoolId;
    }

    /** Returns the components; at least one. */
    public List<NodeComponentSettings> components() {
        return components;
    }

    /** Returns the names of the nodes; empty means all. */
    @JsonProperty("nodeNames")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public List<String> nodeNames() {
        return nodeNames;
    }

    /** Returns the batches; null means the service's defaults. */
    public @Nullable NodeComponentRollingPolicy rollingPolicy() {
        return rollingPolicy;
    }

    /** Returns the objects that are sent for {@link #components}. */
    @JsonProperty("components")
    public List<Map<String, Object>> sentComponents() {
        return components.stream()
                .map(component -> component.named("customConfig"))
                .toList();
    }

    /** Returns the object that is sent for {@link #rollingPolicy}; null when there is none. */
    @JsonProperty("rollingPolicy")
    public @Nullable Map<String, Object> sentRollingPolicy() {
        return rollingPolicy == null ? null : rollingPolicy.camelCase();
    }

    /**
     * Collects the optional values. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private final String clusterId;
        private final String nodepoolId;
        private final List<NodeComponentSettings> components;
        private List<String> nodeNames = List.of();
        private @Nullable NodeComponentRollingPolicy rollingPolicy;

        private Builder(String clusterId, String nodepoolId, List<NodeComponentSettings> components) {
            this.clusterId = Objects.requireNonNull(clusterId, "clusterId");
            this.nodepoolId = Objects.requireNonNull(nodepoolId, "nodepoolId");
            this.components = Checks.notEmpty("components", components);
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
        public InstallNodePoolComponentsRequest build() {
            return new InstallNodePoolComponentsRequest(this);
        }
    }
}
