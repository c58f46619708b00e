// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.request.ImmutableCopies;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A node of a cluster (see sdk/docs/wire/ack.md#node-pools-and-nodes). The response has no kubelet version.
 *
 * @param nodeName its name in Kubernetes
 * @param nodeStatus its status in Kubernetes
 * @param state its state as a member of the cluster
 * @param nodepoolId the id of its node pool
 * @param instanceId the id of its machine
 * @param instanceName the machine's name
 * @param instanceRole its role
 * @param instanceStatus the status of the machine
 * @param instanceType the machine's type
 * @param instanceTypeFamily the family of the machine's type
 * @param instanceChargeType {@code PrePaid} or {@code PostPaid}
 * @param hostName its host name
 * @param imageId its system image
 * @param ipAddress its addresses
 * @param aliyunNode whether the machine belongs to the vendor
 * @param source how it was added to the cluster, such as {@code ess_attach}
 * @param spotStrategy the bidding strategy of a spot machine
 * @param creationTime when it was created
 * @param expiredTime when its paid period ends
 * @param errorMessage why its creation failed
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-describeclusternodes">vendor's documentation</a>
 * @since 0.1.0
 */
public record ClusterNode(
        @JsonProperty("node_name") @Nullable String nodeName,
        @JsonProperty("node_status") NodeStatus nodeStatus,
        @JsonProperty("state") NodeState state,
        @JsonProperty("nodepool_id") @Nullable String nodepoolId,
        @JsonProperty("instance_id") @Nullable String instanceId,
        @JsonProperty("instance_name") @Nullable String instanceName,
        @JsonProperty("instance_role") NodeRole instanceRole,
        @JsonProperty("instance_status") @Nullable String instanceStatus,
        @JsonProperty("instance_type") @Nullable String instanceType,
        @JsonProperty("instance_type_family") @Nullable String instanceTypeFamily,
        @JsonProperty("instance_charge_type") @Nullable String instanceChargeType,
        @JsonProperty("host_name") @Nullable String hostName,
        @JsonProperty("image_id") @Nullable String imageId,
        @JsonProperty("ip_address") List<String> ipAddress,
        @JsonProperty("is_aliyun_node") @Nullable Boolean aliyunNode,
        @JsonProperty("source") @Nullable String source,
        @JsonProperty("spot_strategy") @Nullable String spotStrategy,
        @JsonProperty("creation_time") @Nullable Instant creationTime,
        @JsonProperty("expired_time") @Nullable Instant expiredTime,
        @JsonProperty("error_message") @Nullable String errorMessage) {

    public ClusterNode {
        nodeStatus = nodeStatus == null ? NodeStatus.ABSENT : nodeStatus;
        state = state == null ? NodeState.ABSENT : state;
        instanceRole = instanceRole == null ? NodeRole.ABSENT : instanceRole;
        ipAddress = ImmutableCopies.list(ipAddress);
    }
}
