// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.request;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Asks to upgrade the nodes of a node pool: kubelet, system image, container runtime
 * (see sdk/docs/wire/ack.md#upgradeclusternodepool). Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class UpgradeClusterNodepoolRequest {
    private final String clusterId;
    private final String nodepoolId;
    private final @Nullable String kubernetesVersion;
    private final @Nullable String imageId;
    private final @Nullable String runtimeType;
    private final @Nullable String runtimeVersion;
    private final @Nullable Boolean useReplace;
    private final List<String> nodeNames;
    private final @Nullable Boolean ignoreWarningCheck;
    private final @Nullable NodePoolRollingPolicy rollingPolicy;

    private UpgradeClusterNodepoolRequest(Builder builder) {
        this.clusterId = builder.clusterId;
        this.nodepoolId = builder.nodepoolId;
        this.kubernetesVersion = builder.kubernetesVersion;
        this.imageId = builder.imageId;
        this.runtimeType = builder.runtimeType;
        this.runtimeVersion = builder.runtimeVersion;
        this.useReplace = builder.useReplace;
        this.nodeNames = builder.nodeNames;
        this.ignoreWarningCheck = builder.ignoreWarningCheck;
        this.rollingPolicy = builder.rollingPolicy;
    }

    /** Starts a request to upgrade a node pool; without more it upgrades what the service finds to upgrade. */
    public static Builder builder(String clusterId, String nodepoolId) {
        return new Builder(clusterId, nodepoolId);
    }

    /** The cluster's id. */
    public String clusterId() {
        return clusterId;
    }

    /** The node pool's id. */
    public String nodepoolId() {
        return nodepoolId;
    }

    /** The version of the kubelet, not above that of the control plane; null means the service's choice. */
    @JsonProperty("kubernetes_version")
    public @Nullable String kubernetesVersion() {
        return kubernetesVersion;
    }

    /** The system image; null means the service's choice. */
    @JsonProperty("image_id")
    public @Nullable String imageId() {
        return imageId;
    }

    /** The container runtime, such as {@code containerd}; null means the service's choice. */
    @JsonProperty("runtime_type")
    public @Nullable String runtimeType() {
        return runtimeType;
    }

    /** The version of the container runtime; null means the service's choice. */
    @JsonProperty("runtime_version")
    public @Nullable String runtimeVersion() {
        return runtimeVersion;
    }

    /** Whether to replace the system disk; null means no. */
    @JsonProperty("use_replace")
    public @Nullable Boolean useReplace() {
        return useReplace;
    }

    /** The nodes to upgrade; empty means all. */
    @JsonProperty("node_names")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public List<String> nodeNames() {
        return nodeNames;
    }

    /** Whether to go on in spite of warnings of the checks before it; null means no. */
    @JsonProperty("ignore_warning_check")
    public @Nullable Boolean ignoreWarningCheck() {
        return ignoreWarningCheck;
    }

    /** How to go from node to node; null means the service's defaults. */
    @JsonProperty("rolling_policy")
    public @Nullable NodePoolRollingPolicy rollingPolicy() {
        return rollingPolicy;
    }

    /**
     * Collects the optional values. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private final String clusterId;
        private final String nodepoolId;
        private @Nullable String kubernetesVersion;
        private @Nullable String imageId;
        private @Nullable String runtimeType;
        private @Nullable String runtimeVersion;
        private @Nullable Boolean useReplace;
        private List<String> nodeNames = List.of();
        private @Nullable Boolean ignoreWarningCheck;
        private @Nullable NodePoolRollingPolicy rollingPolicy;

        private Builder(String clusterId, String nodepoolId) {
            this.clusterId = Objects.requireNonNull(clusterId, "clusterId");
            this.nodepoolId = Objects.requireNonNull(nodepoolId, "nodepoolId");
        }

        /** The version of the kubelet, not above that of the control plane. */
        public Builder kubernetesVersion(String value) {
            kubernetesVersion = value;
            return this;
        }

        /** The system image. */
        public Builder imageId(String value) {
            imageId = value;
            return this;
        }

        /** The container runtime, such as {@code containerd}. */
        public Builder runtimeType(String value) {
            runtimeType = value;
            return this;
        }

        /** The version of the container runtime. */
        public Builder runtimeVersion(String value) {
            runtimeVersion = value;
            return this;
        }

        /** Whether to replace the system disk, with all that is on it, instead of upgrading in place. */
        public Builder useReplace(boolean value) {
            useReplace = value;
            return this;
        }

        /** The nodes to upgrade; an empty list means all. */
        public Builder nodeNames(List<String> value) {
            nodeNames = List.copyOf(value);
            return this;
        }

        /** Whether to go on in spite of warnings of the checks before it. */
        public Builder ignoreWarningCheck(boolean value) {
            ignoreWarningCheck = value;
            return this;
        }

        /** How to go from node to node. */
        public Builder rollingPolicy(NodePoolRollingPolicy value) {
            rollingPolicy = value;
            return this;
        }

        /** Makes the request. */
        public UpgradeClusterNodepoolRequest build() {
            return new UpgradeClusterNodepoolRequest(this);
        }
    }
}
