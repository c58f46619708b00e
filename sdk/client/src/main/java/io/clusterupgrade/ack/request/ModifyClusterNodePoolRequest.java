// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.request;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.internal.request.Checks;
import io.clusterupgrade.request.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A request to change the settings of a node pool (see sdk/docs/wire/ack.md#modifyclusternodepool). Immutable and
 * thread-safe.
 *
 * @since 0.1.0
 */
public final class ModifyClusterNodePoolRequest {
    private final String clusterId;
    private final String nodepoolId;
    private final @Nullable String name;
    private final @Nullable String resourceGroupId;
    private final @Nullable NodePoolManagementSettings management;
    private final @Nullable NodePoolKubernetesSettings kubernetesConfig;
    private final @Nullable NodePoolAutoScalingSettings autoScaling;
    private final @Nullable JsonValue scalingGroup;
    private final @Nullable JsonValue efloNodeGroup;
    private final @Nullable JsonValue teeConfig;
    private final @Nullable Boolean updateNodes;
    private final @Nullable Boolean concurrency;

    private ModifyClusterNodePoolRequest(Builder builder) {
        this.clusterId = builder.clusterId;
        this.nodepoolId = builder.nodepoolId;
        this.name = builder.name;
        this.resourceGroupId = builder.resourceGroupId;
        this.management = builder.management;
        this.kubernetesConfig = builder.kubernetesConfig;
        this.autoScaling = builder.autoScaling;
        this.scalingGroup = builder.scalingGroup;
        this.efloNodeGroup = builder.efloNodeGroup;
        this.teeConfig = builder.teeConfig;
        this.updateNodes = builder.updateNodes;
        this.concurrency = builder.concurrency;
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

    /** Returns the name; null means no change. */
    public @Nullable String name() {
        return name;
    }

    /** Returns the resource group; null means no change. */
    public @Nullable String resourceGroupId() {
        return resourceGroupId;
    }

    /** Returns the automatic operations; null means no change. */
    @JsonProperty("management")
    public @Nullable NodePoolManagementSettings management() {
        return management;
    }

    /** Returns the settings of Kubernetes; null means no change. */
    @JsonProperty("kubernetes_config")
    public @Nullable NodePoolKubernetesSettings kubernetesConfig() {
        return kubernetesConfig;
    }

    /** Returns the automatic scaling; null means no change. */
    @JsonProperty("auto_scaling")
    public @Nullable NodePoolAutoScalingSettings autoScaling() {
        return autoScaling;
    }

    /** Returns the scaling group; it has the members of the model of the same name; null means no change. */
    @JsonProperty("scaling_group")
    public @Nullable JsonValue scalingGroup() {
        return scalingGroup;
    }

    /** Returns the node group of a Lingjun node pool; null means no change. */
    @JsonProperty("eflo_node_group")
    public @Nullable JsonValue efloNodeGroup() {
        return efloNodeGroup;
    }

    /** Returns the confidential computing; null means no change. */
    @JsonProperty("tee_config")
    public @Nullable JsonValue teeConfig() {
        return teeConfig;
    }

    /**
     * Returns whether the nodes that exist get the new labels and taints too; null means the service's default, which is not
     * documented.
     */
    @JsonProperty("update_nodes")
    public @Nullable Boolean updateNodes() {
        return updateNodes;
    }

    /** Returns whether the change may run beside another; null means the service's default, which is not documented. */
    @JsonProperty("concurrency")
    public @Nullable Boolean concurrency() {
        return concurrency;
    }

    /** Returns the object that is sent for {@link #name} and {@link #resourceGroupId}; null when there is neither. */
    @JsonProperty("nodepool_info")
    public @Nullable Map<String, String> nodepoolInfo() {
        Map<String, String> info = new LinkedHashMap<>();
        if (name != null) {
            info.put("name", name);
        }
        if (resourceGroupId != null) {
            info.put("resource_group_id", resourceGroupId);
        }
        return info.isEmpty() ? null : info;
    }

    /**
     * Collects the optional values of {@link ModifyClusterNodePoolRequest}. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private final String clusterId;
        private final String nodepoolId;
        private @Nullable String name;
        private @Nullable String resourceGroupId;
        private @Nullable NodePoolManagementSettings management;
        private @Nullable NodePoolKubernetesSettings kubernetesConfig;
        private @Nullable NodePoolAutoScalingSettings autoScaling;
        private @Nullable JsonValue scalingGroup;
        private @Nullable JsonValue efloNodeGroup;
        private @Nullable JsonValue teeConfig;
        private @Nullable Boolean updateNodes;
        private @Nullable Boolean concurrency;

        private Builder(String clusterId, String nodepoolId) {
            this.clusterId = Objects.requireNonNull(clusterId, "clusterId");
            this.nodepoolId = Objects.requireNonNull(nodepoolId, "nodepoolId");
        }

        /**
         * Sets the name.
         *
         * @throws IllegalArgumentException if it is blank
         */
        public Builder name(String value) {
            name = Checks.text("name", value);
            return this;
        }

        /** Sets the resource group. */
        public Builder resourceGroupId(String value) {
            resourceGroupId = value;
            return this;
        }

        /** Sets the automatic operations. */
        public Builder management(NodePoolManagementSettings value) {
            management = value;
            return this;
        }

        /** Sets the settings of Kubernetes. */
        public Builder kubernetesConfig(NodePoolKubernetesSettings value) {
            kubernetesConfig = value;
            return this;
        }

        /** Sets the automatic scaling. */
        public Builder autoScaling(NodePoolAutoScalingSettings value) {
            autoScaling = value;
            return this;
        }

        /**
         * Sets the scaling group; it has the members of the model of the same name.
         *
         * @throws IllegalArgumentException if it is no JSON object
         */
        public Builder scalingGroup(JsonValue value) {
            scalingGroup = Checks.object("scalingGroup", value);
            return this;
        }

        /**
         * Sets the node group of a Lingjun node pool.
         *
         * @throws IllegalArgumentException if it is no JSON object
         */
        public Builder efloNodeGroup(JsonValue value) {
            efloNodeGroup = Checks.object("efloNodeGroup", value);
            return this;
        }

        /**
         * Sets the confidential computing.
         *
         * @throws IllegalArgumentException if it is no JSON object
         */
        public Builder teeConfig(JsonValue value) {
            teeConfig = Checks.object("teeConfig", value);
            return this;
        }

        /** Sets whether the nodes that exist get the new labels and taints too. */
        public Builder updateNodes(boolean value) {
            updateNodes = value;
            return this;
        }

        /** Sets whether the change may run beside another. */
        public Builder concurrency(boolean value) {
            concurrency = value;
            return this;
        }

        /** Creates the request. */
        public ModifyClusterNodePoolRequest build() {
            return new ModifyClusterNodePoolRequest(this);
        }
    }
}
