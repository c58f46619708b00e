// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.request.ImmutableCopies;
import io.clusterupgrade.request.JsonValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The specification of a node pool (see sdk/docs/wire/cce.md#node-pools-and-nodes).
 *
 * @param type the type of its nodes
 * @param nodeTemplate the template of its nodes as sent
 * @param initialNodeCount the desired number of nodes
 * @param autoscaling the autoscaling settings
 * @param labelPolicyOnExistingNodes whether changed labels reach nodes that exist: {@code refresh} or {@code ignore}
 * @param taintPolicyOnExistingNodes whether changed taints reach nodes that exist: {@code refresh} or {@code ignore}
 * @param userTagsPolicyOnExistingNodes whether changed tags of the cloud reach nodes that exist: {@code refresh} or {@code ignore}
 * @param customSecurityGroups the ids of the security groups of its nodes; empty means that of the cluster
 * @param podSecurityGroups the security groups of its pods
 * @since 0.1.0
 */
public record NodePoolSpec(
        @JsonProperty("type") NodePoolType type,
        @JsonProperty("nodeTemplate") @Nullable JsonValue nodeTemplate,
        @JsonProperty("initialNodeCount") @Nullable Integer initialNodeCount,
        @JsonProperty("autoscaling") NodePoolAutoscaling autoscaling,

        @JsonProperty("labelPolicyOnExistingNodes") @Nullable String labelPolicyOnExistingNodes,

        @JsonProperty("taintPolicyOnExistingNodes") @Nullable String taintPolicyOnExistingNodes,

        @JsonProperty("userTagsPolicyOnExistingNodes") @Nullable String userTagsPolicyOnExistingNodes,

        @JsonProperty("customSecurityGroups") List<String> customSecurityGroups,
        @JsonProperty("podSecurityGroups") List<SecurityGroupId> podSecurityGroups) {

    public NodePoolSpec {
        type = type == null ? NodePoolType.ABSENT : type;
        autoscaling = autoscaling == null ? NodePoolAutoscaling.EMPTY : autoscaling;
        customSecurityGroups = ImmutableCopies.list(customSecurityGroups);
        podSecurityGroups = ImmutableCopies.list(podSecurityGroups);
    }

    static final NodePoolSpec EMPTY = new NodePoolSpec(
            NodePoolType.ABSENT, null, null, NodePoolAutoscaling.EMPTY, null, null, null, List.of(), List.of());
}
