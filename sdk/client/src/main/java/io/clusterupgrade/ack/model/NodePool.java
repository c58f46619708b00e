// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.request.ImmutableCopies;
import io.clusterupgrade.request.JsonValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A node pool (see sdk/docs/wire/ack.md#node-pools-and-nodes). Objects that have nothing to do with upgrades are passed
 * through as they are.
 *
 * @param nodepoolInfo what it is
 * @param status how it stands
 * @param kubernetesConfig how its nodes join Kubernetes
 * @param nodeComponents the programs on its nodes
 * @param scalingGroup the machines it is made of
 * @param management what it does by itself
 * @param autoMode whether the cloud manages it in all
 * @param autoScaling how it scales by itself
 * @param efloNodeGroup its Lingjun group
 * @param hostNetwork whether pods use the network of their node; not in a list of node pools
 * @param interconnectConfig how an edge pool is connected; deprecated by the vendor
 * @param interconnectMode the network of an edge pool: {@code basic} or {@code private}
 * @param intranet whether nodes of an edge pool reach each other; not in a list of node pools
 * @param maxNodes how many nodes an edge pool may have
 * @param nodeConfig settings of the nodes
 * @param teeConfig confidential computing
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

    /** Gives what a response leaves out its neutral value. */
    public NodePool {
        nodepoolInfo = nodepoolInfo == null ? NodePoolInfo.EMPTY : nodepoolInfo;
        status = status == null ? NodePoolStatus.EMPTY : status;
        kubernetesConfig = kubernetesConfig == null ? NodePoolKubernetesConfig.EMPTY : kubernetesConfig;
        nodeComponents = ImmutableCopies.list(nodeComponents);
        scalingGroup = scalingGroup == null ? ScalingGroup.EMPTY : scalingGroup;
        management = management == null ? NodePoolManagement.EMPTY : management;
    }
}
