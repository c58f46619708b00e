// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.request;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.request.JsonValue;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request to change a component on the nodes of a node pool (see sdk/docs/wire/ack.md#node-components). Immutable and
 * thread-safe.
 *
 * @since 0.1.0
 */
public final class UpdateNodePoolComponentInstanceRequest
        extends NodeComponentChangeRequest<UpdateNodePoolComponentInstanceRequest> {
    private UpdateNodePoolComponentInstanceRequest(Builder builder) {
        super(builder);
    }

    /** Returns a builder of a request to change a component on all nodes, batch by batch. */
    public static Builder builder(String clusterId, String nodepoolId, NodeComponentSettings component) {
        return new Builder(clusterId, nodepoolId, component);
    }

    @Override
    @JsonProperty("node_names")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public List<String> nodeNames() {
        return super.nodeNames();
    }

    @Override
    @JsonProperty("disable_rolling")
    public @Nullable Boolean disableRolling() {
        return super.disableRolling();
    }

    @Override
    @JsonProperty("version")
    public @Nullable String version() {
        return super.version();
    }

    /** Returns the object that is sent for the settings of {@link #component}; null when there are none. */
    @JsonProperty("config")
    public @Nullable Map<String, JsonValue> config() {
        return component().config("custom_config");
    }

    /** Returns the object that is sent for {@link #rollingPolicy}; null when there is none. */
    @JsonProperty("rolling_policy")
    public @Nullable Map<String, Object> sentRollingPolicy() {
        NodeComponentRollingPolicy policy = rollingPolicy();
        return policy == null ? null : policy.snakeCase();
    }

    /**
     * Collects the optional values of {@link UpdateNodePoolComponentInstanceRequest}. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder
            extends NodeComponentChangeRequest.Builder<UpdateNodePoolComponentInstanceRequest, Builder> {
        private Builder(String clusterId, String nodepoolId, NodeComponentSettings component) {
            super(clusterId, nodepoolId, component);
        }

        @Override
        public UpdateNodePoolComponentInstanceRequest build() {
            return new UpdateNodePoolComponentInstanceRequest(this);
        }

        @Override
        Builder self() {
            return this;
        }
    }
}
