// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.request;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A request to upgrade the nodes of a node pool: kubelet, system image, container runtime
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

    /** Returns a builder of a request to upgrade a node pool; without further values the service selects what it upgrades. */
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

    /** Returns the version of the kubelet, not above that of the control plane; null means the choice of the service. */
    @JsonProperty("kubernetes_version")
    public @Nullable String kubernetesVersion() {
        return kubernetesVersion;
    }

    /** Returns the system image; null means the choice of the service. */
    @JsonProperty("image_id")
    public @Nullable String imageId() {
        return imageId;
    }

    /** Returns the container runtime, such as {@code containerd}; null means the choice of the service. */
    @JsonProperty("runtime_type")
    public @Nullable String runtimeType() {
        return runtimeType;
    }

    /** Returns the version of the container runtime; null means the choice of the service. */
    @JsonProperty("runtime_version")
    public @Nullable String runtimeVersion() {
        return runtimeVersion;
    }

    /** Returns whether to replace the system disk; null means no. */
    @JsonProperty("use_replace")
    public @Nullable Boolean useReplace() {
        return useReplace;
    }

    /** Returns the nodes to upgrade; empty means all. */
    @JsonProperty("node_names")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public List<String> nodeNames() {
        return nodeNames;
    }

    /** Returns whether the upgrade ignores warnings of its checks; null means no. */
    @JsonProperty("ignore_warning_check")
    public @Nullable Boolean ignoreWarningCheck() {
        return ignoreWarningCheck;
    }

    /** Returns the rolling policy; null means the service's defaults. */
    @JsonProperty("rolling_policy")
    public @Nullable NodePoolRollingPolicy rollingPolicy() {
        return rollingPolicy;
    }

    /**
     * Collects the optional values of {@link UpgradeClusterNodepoolRequest}. Not thread-safe.
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

        /** Sets the version of the kubelet, not above that of the control plane. */
        public Builder kubernetesVersion(String value) {
            kubernetesVersion = value;
            return this;
        }

        /** Sets the system image. */
        public Builder imageId(String value) {
            imageId = value;
            return this;
        }

        /** Sets the container runtime, such as {@code containerd}. */
        public Builder runtimeType(String value) {
            runtimeType = value;
            return this;
        }

        /** Sets the version of the container runtime. */
        public Builder runtimeVersion(String value) {
            runtimeVersion = value;
            return this;
        }

        /** Sets whether to replace the system disk, with all its data, instead of upgrading in place. */
        public Builder useReplace(boolean value) {
            useReplace = value;
            return this;
        }

        /** Sets the nodes to upgrade; an empty list means all. */
        public Builder nodeNames(List<String> value) {
            nodeNames = List.copyOf(value);
            return this;
        }

        /** Sets whether the upgrade ignores warnings of its checks. */
        public Builder ignoreWarningCheck(boolean value) {
            ignoreWarningCheck = value;
            return this;
        }

        /** Sets the rolling policy. */
        public Builder rollingPolicy(NodePoolRollingPolicy value) {
            rollingPolicy = value;
            return this;
        }

        /** Creates the request. */
        public UpgradeClusterNodepoolRequest build() {
            return new UpgradeClusterNodepoolRequest(this);
        }
    }
}
