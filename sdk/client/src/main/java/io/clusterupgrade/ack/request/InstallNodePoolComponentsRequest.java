// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.request;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.internal.request.Checks;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request to install components on the nodes of a node pool (see sdk/docs/wire/ack.md#node-components). Immutable and
 * thread-safe.
 *
 * @since 0.1.0
 */
public final class InstallNodePoolComponentsRequest extends NodeComponentRequest<InstallNodePoolComponentsRequest> {
    private final List<NodeComponentSettings> components;

    private InstallNodePoolComponentsRequest(Builder builder) {
        super(builder);
        this.components = builder.components;
    }

    /**
     * Returns a builder of a request to install components on all nodes.
     *
     * @throws IllegalArgumentException if there is no component
     */
    public static Builder builder(String clusterId, String nodepoolId, List<NodeComponentSettings> components) {
        return new Builder(clusterId, nodepoolId, components);
    }

    /** Returns the components; at least one. */
    public List<NodeComponentSettings> components() {
        return components;
    }

    @Override
    @JsonProperty("nodeNames")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public List<String> nodeNames() {
        return super.nodeNames();
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
        NodeComponentRollingPolicy policy = rollingPolicy();
        return policy == null ? null : policy.camelCase();
    }

    /**
     * Collects the optional values of {@link InstallNodePoolComponentsRequest}. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder extends NodeComponentRequest.Builder<InstallNodePoolComponentsRequest, Builder> {
        private final List<NodeComponentSettings> components;

        private Builder(String clusterId, String nodepoolId, List<NodeComponentSettings> components) {
            super(clusterId, nodepoolId);
            this.components = Checks.notEmpty("components", components);
        }

        @Override
        public InstallNodePoolComponentsRequest build() {
            return new InstallNodePoolComponentsRequest(this);
        }

        @Override
        Builder self() {
            return this;
        }
    }
}
