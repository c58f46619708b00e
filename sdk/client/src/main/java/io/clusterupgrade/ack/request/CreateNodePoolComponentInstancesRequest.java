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
public final class CreateNodePoolComponentInstancesRequest
        extends NodeComponentRequest<CreateNodePoolComponentInstancesRequest> {
    private final List<NodeComponentSettings> components;

    private CreateNodePoolComponentInstancesRequest(Builder builder) {
        super(builder);
        this.components = builder.components;
    }

    /**
     * Returns a builder of a request to install components on all nodes.
     *
     * @throws IllegalArgumentException if there is no component, or one without a version
     */
    public static Builder builder(String clusterId, String nodepoolId, List<NodeComponentSettings> components) {
        return new Builder(clusterId, nodepoolId, components);
    }

    /** Returns the components; at least one. */
    public List<NodeComponentSettings> components() {
        return components;
    }

    @Override
    @JsonProperty("node_names")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public List<String> nodeNames() {
        return super.nodeNames();
    }

    /** Returns the objects that are sent for {@link #components}. */
    @JsonProperty("components")
    public List<Map<String, Object>> sentComponents() {
        return components.stream()
                .map(component -> component.named("custom_config"))
                .toList();
    }

    /** Returns the object that is sent for {@link #rollingPolicy}; null when there is none. */
    @JsonProperty("rolling_policy")
    public @Nullable Map<String, Object> sentRollingPolicy() {
        NodeComponentRollingPolicy policy = rollingPolicy();
        return policy == null ? null : policy.snakeCase();
    }

    private static List<NodeComponentSettings> versioned(List<NodeComponentSettings> components) {
        Checks.notEmpty("components", components).forEach(component -> {
            if (component.version() == null) {
                throw new IllegalArgumentException("version of " + component.name() + " must be set");
            }
        });
        return List.copyOf(components);
    }

    /**
     * Collects the optional values of {@link CreateNodePoolComponentInstancesRequest}. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder
            extends NodeComponentRequest.Builder<CreateNodePoolComponentInstancesRequest, Builder> {
        private final List<NodeComponentSettings> components;

        private Builder(String clusterId, String nodepoolId, List<NodeComponentSettings> components) {
            super(clusterId, nodepoolId);
            this.components = versioned(components);
        }

        @Override
        public CreateNodePoolComponentInstancesRequest build() {
            return new CreateNodePoolComponentInstancesRequest(this);
        }

        @Override
        Builder self() {
            return this;
        }
    }
}
