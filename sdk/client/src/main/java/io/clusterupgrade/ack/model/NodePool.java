// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.request.ImmutableCopies;
import io.clusterupgrade.request.JsonValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A node pool (see sdk/docs/wire/ack.md#node-pools-and-nodes). Objects that do not matter for upgrades are passed
 * through as sent.
 *
 * @param nodepoolInfo its id, name and type
 * @param status the status
 * @param kubernetesConfig how its nodes join Kubernetes
 * @param nodeComponents the programs on its nodes
 * @param scalingGroup its machines
 * @param management its automatic operations
 * @param autoMode the auto mode, in which the service manages the whole cluster
 * @param autoScaling its autoscaling settings
 * @param efloNodeGroup its Lingjun node group
 * @param hostNetwork whether pods use the network of their node; not in a list of node pools
 * @param interconnectConfig the connection of an edge pool; deprecated by the vendor
 * @param interconnectMode the network of an edge pool: {@code basic} or {@code private}
 * @param intranet whether nodes of an edge pool can reach each other; not in a list of node pools
 * @param maxNodes the maximum number of nodes of an edge pool
 * @param nodeConfig the settings of the nodes
 * @param teeConfig the settings of confidential computing
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-describeclusternodepooldetail">vendor's documentation</a>
 * @since 0.1.0
 */
public record NodePool(
        @JsonProperty("nodepool_info") NodePoolInfo nodepoolInfo,
        @JsonProperty("status") NodePoolStatus status,
        @JsonProperty("kubernetes_config") NodePoolKubernetesConfig kubernetesConfig,
        @JsonProperty("node_components") List<NodeComponent> nodeComponents,
        @JsonProperty("scaling_group") ScalingGroup scalingGroup,
        @JsonProperty("management") NodePoolManagement management,
        @JsonProperty("auto_mode") @Nullable JsonValue autoMode,
        @JsonProperty("auto_scaling") @Nullable JsonValue autoScaling,
        @JsonProperty("eflo_node_group") @Nullable JsonValue efloNodeGroup,
        @JsonProperty("host_network") @Nullable Boolean hostNetwork,
        @JsonProperty("interconnect_config") @Nullable JsonValue interconnectConfig,
        @JsonProperty("interconnect_mode") @Nullable String interconnectMode,
        @JsonProperty("intranet") @Nullable Boolean intranet,
        @JsonProperty("max_nodes") @Nullable Long maxNodes,
        @JsonProperty("node_config") @Nullable JsonValue nodeConfig,
        @JsonProperty("tee_config") @Nullable JsonValue teeConfig) {

    public NodePool {
        nodepoolInfo = nodepoolInfo == null ? NodePoolInfo.EMPTY : nodepoolInfo;
        status = status == null ? NodePoolStatus.EMPTY : status;
        kubernetesConfig = kubernetesConfig == null ? NodePoolKubernetesConfig.EMPTY : kubernetesConfig;
        nodeComponents = ImmutableCopies.list(nodeComponents);
        scalingGroup = scalingGroup == null ? ScalingGroup.EMPTY : scalingGroup;
        management = management == null ? NodePoolManagement.EMPTY : management;
    }
}
