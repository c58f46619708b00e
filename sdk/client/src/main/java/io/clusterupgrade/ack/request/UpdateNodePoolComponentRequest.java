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
public final class UpdateNodePoolComponentRequest extends NodeComponentChangeRequest<UpdateNodePoolComponentRequest> {
    private UpdateNodePoolComponentRequest(Builder builder) {
        super(builder);
    }

    /** Returns a builder of a request to change a component on all nodes, batch by batch. */
    public static Builder builder(String clusterId, String nodepoolId, NodeComponentSettings component) {
        return new Builder(clusterId, nodepoolId, component);
    }

    @Override
    @JsonProperty("nodeNames")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public List<String> nodeNames() {
        return super.nodeNames();
    }

    @Override
    @JsonProperty("disableRolling")
    public @Nullable Boolean disableRolling() {
        return super.disableRolling();
    }

    @Override
    @JsonProperty("name")
    public String name() {
        return super.name();
    }

    @Override
    @JsonProperty("version")
    public @Nullable String version() {
        return super.version();
    }

    /** Returns the object that is sent for the settings of {@link #component}; null when there are none. */
    @JsonProperty("config")
    public @Nullable Map<String, JsonValue> config() {
        return component().config("customConfig");
    }

    /** Returns the object that is sent for {@link #rollingPolicy}; null when there is none. */
    @JsonProperty("rollingPolicy")
    public @Nullable Map<String, Object> sentRollingPolicy() {
        NodeComponentRollingPolicy policy = rollingPolicy();
        return policy == null ? null : policy.camelCase();
    }

    /**
     * Collects the optional values of {@link UpdateNodePoolComponentRequest}. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder
            extends NodeComponentChangeRequest.Builder<UpdateNodePoolComponentRequest, Builder> {
        private Builder(String clusterId, String nodepoolId, NodeComponentSettings component) {
            super(clusterId, nodepoolId, component);
        }

        @Override
        public UpdateNodePoolComponentRequest build() {
            return new UpdateNodePoolComponentRequest(this);
        }

        @Override
        Builder self() {
            return this;
        }
    }
}
