// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.request.ImmutableCopies;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the nodes of a node pool join Kubernetes (see sdk/docs/wire/ack.md#node-pools-and-nodes). {@link #toString}
 * omits the scripts: they may contain secrets.
 *
 * @param runtime the container runtime, such as {@code containerd}
 * @param runtimeVersion its version
 * @param cpuPolicy {@code static} or {@code none}
 * @param cmsEnabled whether CloudMonitor monitors the nodes
 * @param labels the labels of new nodes
 * @param taints the taints of new nodes
 * @param unschedulable whether new nodes accept no pods at first
 * @param nodeNameMode the pattern of node names
 * @param preUserData the script that runs before a node joins, in base64
 * @param userData the script that runs after a node has joined, in base64
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-describeclusternodepooldetail">vendor's documentation</a>
 * @since 0.1.0
 */
public record NodePoolKubernetesConfig(
        @JsonProperty("runtime") @Nullable String runtime,
        @JsonProperty("runtime_version") @Nullable String runtimeVersion,
        @JsonProperty("cpu_policy") @Nullable String cpuPolicy,
        @JsonProperty("cms_enabled") @Nullable Boolean cmsEnabled,
        @JsonProperty("labels") List<Tag> labels,
        @JsonProperty("taints") List<Taint> taints,
        @JsonProperty("unschedulable") @Nullable Boolean unschedulable,
        @JsonProperty("node_name_mode") @Nullable String nodeNameMode,
        @JsonProperty("pre_user_data") @Nullable String preUserData,
        @JsonProperty("user_data") @Nullable String userData) {

    public NodePoolKubernetesConfig {
        labels = ImmutableCopies.list(labels);
        taints = ImmutableCopies.list(taints);
    }

    @Override
    public String toString() {
        return "NodePoolKubernetesConfig[runtime=" + runtime + ", runtimeVersion=" + runtimeVersion + ", cpuPolicy="
                + cpuPolicy + ", cmsEnabled=" + cmsEnabled + ", labels=" + labels + ", taints=" + taints
                + ", unschedulable=" + unschedulable + ", nodeNameMode=" + nodeNameMode + "]";
    }

    static final NodePoolKubernetesConfig EMPTY =
            new NodePoolKubernetesConfig(null, null, null, null, List.of(), List.of(), null, null, null, null);
}
