// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.request;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.internal.request.Checks;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A request to change the configuration of the nodes of a node pool (see sdk/docs/wire/ack.md#other-writes-on-nodes).
 * Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class ModifyNodePoolNodeConfigRequest {
    private final String clusterId;
    private final String nodepoolId;
    private final @Nullable KubeletSettings kubeletConfig;
    private final @Nullable ContainerdSettings containerdConfig;
    private final @Nullable OsSettings osConfig;
    private final List<String> nodeNames;
    private final @Nullable Integer maxParallelism;
    private final @Nullable Integer maxFailedNodes;

    private ModifyNodePoolNodeConfigRequest(Builder builder) {
        this.clusterId = builder.clusterId;
        this.nodepoolId = builder.nodepoolId;
        this.kubeletConfig = builder.kubeletConfig;
        this.containerdConfig = builder.containerdConfig;
        this.osConfig = builder.osConfig;
        this.nodeNames = builder.nodeNames;
        this.maxParallelism = builder.maxParallelism;
        this.maxFailedNodes = builder.maxFailedNodes;
    }

    /** Returns a builder of a request that changes the settings that are set, and no others. */
    public static Builder builder(String clusterId, String nodepoolId) {
        return new Builder(clusterId, nodepoolId);
    }

    /** Returns the cluster's id. */
    public String clusterId() {
        return clusterId;
    }

    /** Returns the node pool's id. */
    public String nodepoolId() {
        return nodepoolId;
    }

    /** Returns the settings of the kubelet; null means no change. */
    @JsonProperty("kubelet_config")
    public @Nullable KubeletSettings kubeletConfig() {
        return kubeletConfig;
    }

    /** Returns the settings of containerd; null means no change. */
    @JsonProperty("containerd_config")
    public @Nullable ContainerdSettings containerdConfig() {
        return containerdConfig;
    }

    /** Returns the settings of the operating system; null means no change. */
    @JsonProperty("os_config")
    public @Nullable OsSettings osConfig() {
        return osConfig;
    }

    /** Returns the names of the nodes; empty means all. */
    @JsonProperty("node_names")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public List<String> nodeNames() {
        return nodeNames;
    }

    /** Returns the largest number of nodes in a batch; null means 10. */
    public @Nullable Integer maxParallelism() {
        return maxParallelism;
    }

    /** Returns the number of nodes that may fail before the change fails; null means none. */
    public @Nullable Integer maxFailedNodes() {
        return maxFailedNodes;
    }

    /** Returns the object that is sent for {@link #maxParallelism} and {@link #maxFailedNodes}; null when there is neither. */
    @JsonProperty("rolling_policy")
    public @Nullable Map<String, Integer> rollingPolicy() {
        Map<String, Integer> policy = new LinkedHashMap<>();
        if (maxParallelism != null) {
            policy.put("max_parallelism", maxParallelism);
        }
        if (maxFailedNodes != null) {
            policy.put("max_failed_nodes", maxFailedNodes);
        }
        return policy.isEmpty() ? null : policy;
    }

    /**
     * Collects the optional values of {@link ModifyNodePoolNodeConfigRequest}. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private final String clusterId;
        private final String nodepoolId;
        private @Nullable KubeletSettings kubeletConfig;
        private @Nullable ContainerdSettings containerdConfig;
        private @Nullable OsSettings osConfig;
        private List<String> nodeNames = List.of();
        private @Nullable Integer maxParallelism;
        private @Nullable Integer maxFailedNodes;

        private Builder(String clusterId, String nodepoolId) {
            this.clusterId = Objects.requireNonNull(clusterId, "clusterId");
            this.nodepoolId = Objects.requireNonNull(nodepoolId, "nodepoolId");
        }

        /** Sets the settings of the kubelet. */
        public Builder kubeletConfig(KubeletSettings value) {
            kubeletConfig = value;
            return this;
        }

        /** Sets the settings of containerd. */
        public Builder containerdConfig(ContainerdSettings value) {
            containerdConfig = value;
            return this;
        }

        /** Sets the settings of the operating system. */
        public Builder osConfig(OsSettings value) {
            osConfig = value;
            return this;
        }

        /** Sets the names of the nodes; an empty list means all. */
        public Builder nodeNames(List<String> value) {
            nodeNames = List.copyOf(value);
            return this;
        }

        /**
         * Sets the largest number of nodes in a batch.
         *
         * @throws IllegalArgumentException if it is not 1 to 10
         */
        public Builder maxParallelism(int value) {
            maxParallelism = Checks.inRange("maxParallelism", value, 1, 10);
            return this;
        }

        /**
         * Sets the number of nodes that may fail before the change fails.
         *
         * @throws IllegalArgumentException if it is below 0
         */
        public Builder maxFailedNodes(int value) {
            maxFailedNodes = Checks.atLeast("maxFailedNodes", value, 0);
            return this;
        }

        /** Creates the request. */
        public ModifyNodePoolNodeConfigRequest build() {
            return new ModifyNodePoolNodeConfigRequest(this);
        }
    }
}
