// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.request;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.request.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A request to change a component on the nodes of a node pool (see sdk/docs/wire/ack.md#node-components). Immutable and
 * thread-safe.
 *
 * @since 0.1.0
 */
public final class UpdateNodePoolComponentRequest {
    private final String clusterId;
    private final String nodepoolId;
    private final NodeComponentSettings component;
    private final List<String> nodeNames;
    private final @Nullable Boolean disableRolling;
    private final @Nullable NodeComponentRollingPolicy rollingPolicy;

    private UpdateNodePoolComponentRequest(Builder builder) {
        this.clusterId = builder.clusterId;
        this.nodepoolId = builder.nodepoolId;
        this.component = builder.component;
        this.nodeNames = builder.nodeNames;
        this.disableRolling = builder.disableRolling;
        this.rollingPolicy = builder.rollingPolicy;
    }

    /** Returns a builder of a request to change a component on all nodes, batch by batch. */
    public static Builder builder(String clusterId, String nodepoolId, NodeComponentSettings component) {
        return new Builder(clusterId, nodepoolId, component);
    }

    /** Returns the cluster's id. */
    public String clusterId() {
        return clusterId;
    }

    /** Returns the node pool's id. */
    public String nodepoolId() {
        return nodepoolId;
    }

    /** Returns the component. */
    public NodeComponentSettings component() {
        return component;
    }

    /** Returns the names of the nodes; empty means all. */
    @JsonProperty("nodeNames")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public List<String> nodeNames() {
        return nodeNames;
    }

    /** Returns whether all nodes are changed at once, in no batches; null means no. */
    @JsonProperty("disableRolling")
    public @Nullable Boolean disableRolling() {
        return disableRolling;
    }

    /** Returns the batches; null means the service's defaults. */
    public @Nullable NodeComponentRollingPolicy rollingPolicy() {
        return rollingPolicy;
    }

    /** Returns the name of {@link #component}. */
    @JsonProperty("name")
    public String name() {
        return component.name();
    }

    /** Returns the version of {@link #component}; null means the choice of the service. */
    @JsonProperty("version")
    public @Nullable String version() {
        return component.version();
    }

    /** Returns the object that is sent for the settings of {@link #component}; null when there are none. */
    @JsonProperty("config")
    public @Nullable Map<String, JsonValue> config() {
        return component.config("customConfig");
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
        private final NodeComponentSettings component;
        private List<String> nodeNames = List.of();
        private @Nullable Boolean disableRolling;
        private @Nullable NodeComponentRollingPolicy rollingPolicy;

        private Builder(String clusterId, String nodepoolId, NodeComponentSettings component) {
            this.clusterId = Objects.requireNonNull(clusterId, "clusterId");
            this.nodepoolId = Objects.requireNonNull(nodepoolId, "nodepoolId");
            this.component = Objects.requireNonNull(component, "component");
        }

        /** Sets the names of the nodes; an empty list means all. */
        public Builder nodeNames(List<String> value) {
            nodeNames = List.copyOf(value);
            return this;
        }

        /** Sets whether all nodes are changed at once, in no batches. */
        public Builder disableRolling(boolean value) {
            disableRolling = value;
            return this;
        }

        /** Sets the batches. */
        public Builder rollingPolicy(NodeComponentRollingPolicy value) {
            rollingPolicy = value;
            return this;
        }

        /** Creates the request. */
        public UpdateNodePoolComponentRequest build() {
            return new UpdateNodePoolComponentRequest(this);
        }
    }
}
