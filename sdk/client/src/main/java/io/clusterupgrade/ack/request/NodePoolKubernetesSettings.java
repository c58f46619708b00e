// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.request;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.ack.model.Tag;
import io.clusterupgrade.ack.model.Taint;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The settings of Kubernetes on the nodes of a node pool (see sdk/docs/wire/ack.md#modifyclusternodepool). Immutable and
 * thread-safe.
 *
 * @since 0.1.0
 */
public final class NodePoolKubernetesSettings {
    private final List<Tag> labels;
    private final List<Taint> taints;
    private final @Nullable Boolean unschedulable;
    private final @Nullable String runtime;
    private final @Nullable String runtimeVersion;
    private final @Nullable String cpuPolicy;
    private final @Nullable Boolean cmsEnabled;
    private final @Nullable String nodeNameMode;
    private final @Nullable String preUserData;
    private final @Nullable String userData;

    private NodePoolKubernetesSettings(Builder builder) {
        this.labels = builder.labels;
        this.taints = builder.taints;
        this.unschedulable = builder.unschedulable;
        this.runtime = builder.runtime;
        this.runtimeVersion = builder.runtimeVersion;
        this.cpuPolicy = builder.cpuPolicy;
        this.cmsEnabled = builder.cmsEnabled;
        this.nodeNameMode = builder.nodeNameMode;
        this.preUserData = builder.preUserData;
        this.userData = builder.userData;
    }

    /** Returns a builder of settings; those that are not set do not change. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the labels of the nodes, all of them; empty means no change. */
    @JsonProperty("labels")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public List<Tag> labels() {
        return labels;
    }

    /** Returns the taints of the nodes, all of them; empty means no change. */
    @JsonProperty("taints")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public List<Taint> taints() {
        return taints;
    }

    /** Returns whether new nodes take no pods; null means no change. */
    @JsonProperty("unschedulable")
    public @Nullable Boolean unschedulable() {
        return unschedulable;
    }

    /** Returns the container runtime, such as {@code containerd}; null means no change. */
    @JsonProperty("runtime")
    public @Nullable String runtime() {
        return runtime;
    }

    /** Returns the version of the container runtime; null means no change. */
    @JsonProperty("runtime_version")
    public @Nullable String runtimeVersion() {
        return runtimeVersion;
    }

    /** Returns the policy of the CPU manager: {@code none} or {@code static}; null means no change. */
    @JsonProperty("cpu_policy")
    public @Nullable String cpuPolicy() {
        return cpuPolicy;
    }

    /** Returns whether new nodes are monitored by CloudMonitor; null means no change. */
    @JsonProperty("cms_enabled")
    public @Nullable Boolean cmsEnabled() {
        return cmsEnabled;
    }

    /** Returns how new nodes are named, such as {@code customized,web,ip,sh}; null means no change. */
    @JsonProperty("node_name_mode")
    public @Nullable String nodeNameMode() {
        return nodeNameMode;
    }

    /** Returns the script before the initialization of a node, in Base64; null means no change. */
    @JsonProperty("pre_user_data")
    public @Nullable String preUserData() {
        return preUserData;
    }

    /** Returns the script after the initialization of a node, in Base64; null means no change. */
    @JsonProperty("user_data")
    public @Nullable String userData() {
        return userData;
    }

    /**
     * Collects the optional values of {@link NodePoolKubernetesSettings}. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private List<Tag> labels = List.of();
        private List<Taint> taints = List.of();
        private @Nullable Boolean unschedulable;
        private @Nullable String runtime;
        private @Nullable String runtimeVersion;
        private @Nullable String cpuPolicy;
        private @Nullable Boolean cmsEnabled;
        private @Nullable String nodeNameMode;
        private @Nullable String preUserData;
        private @Nullable String userData;

        private Builder() {}

        /** Sets the labels of the nodes, all of them. */
        public Builder labels(List<Tag> value) {
            labels = List.copyOf(value);
            return this;
        }

        /** Sets the taints of the nodes, all of them. */
        public Builder taints(List<Taint> value) {
            taints = List.copyOf(value);
            return this;
        }

        /** Sets whether new nodes take no pods. */
        public Builder unschedulable(boolean value) {
            unschedulable = value;
            return this;
        }

        /** Sets the container runtime, such as {@code containerd}. */
        public Builder runtime(String value) {
            runtime = value;
            return this;
        }

        /** Sets the version of the container runtime. */
        public Builder runtimeVersion(String value) {
            runtimeVersion = value;
            return this;
        }

        /** Sets the policy of the CPU manager: {@code none} or {@code static}. */
        public Builder cpuPolicy(String value) {
            cpuPolicy = value;
            return this;
        }

        /** Sets whether new nodes are monitored by CloudMonitor. */
        public Builder cmsEnabled(boolean value) {
            cmsEnabled = value;
            return this;
        }

        /** Sets how new nodes are named, such as {@code customized,web,ip,sh}. */
        public Builder nodeNameMode(String value) {
            nodeNameMode = value;
            return this;
        }

        /** Sets the script before the initialization of a node, in Base64. */
        public Builder preUserData(String value) {
            preUserData = value;
            return this;
        }

        /** Sets the script after the initialization of a node, in Base64. */
        public Builder userData(String value) {
            userData = value;
            return this;
        }

        /** Creates the settings. */
        public NodePoolKubernetesSettings build() {
            return new NodePoolKubernetesSettings(this);
        }
    }
}
