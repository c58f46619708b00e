// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.request.ImmutableCopies;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cluster in a list (see sdk/docs/wire/ack.md#clusters-and-versions). {@code DescribeClusterDetail} returns more.
 *
 * @param clusterId the cluster's id
 * @param name its name
 * @param state the state
 * @param currentVersion its Kubernetes version
 * @param initVersion the version it was created with
 * @param nextVersion the version it can be upgraded to; null when there is none
 * @param clusterType the type of cluster
 * @param profile the profile, which is its intended use
 * @param clusterSpec its edition
 * @param regionId its region
 * @param created when it was created
 * @param updated when it last changed
 * @param size the number of nodes
 * @param deletionProtection whether it is protected from deletion
 * @param autoMode the auto mode, in which the service manages the whole cluster
 * @param clusterDomain its domain, such as {@code cluster.local}
 * @param containerCidr the addresses of pods
 * @param externalLoadbalancerId the load balancer of its ingress
 * @param extraSans additional names in the API server's certificate
 * @param ipStack {@code ipv4} or {@code dual}
 * @param nodeCidrMask the prefix length of the address range that each node has for its pods
 * @param privateZone whether it uses PrivateZone; deprecated by the vendor
 * @param proxyMode {@code iptables} or {@code ipvs}
 * @param resourceGroupId its resource group
 * @param securityGroupId its security group
 * @param serviceCidr the addresses of services
 * @param subnetCidr the addresses of pods; deprecated by the vendor
 * @param tags its tags
 * @param timezone its time zone
 * @param vpcId its VPC
 * @param vswitchIds its vSwitches
 * @param workerRamRoleName the RAM role of its worker nodes
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-describeclustersforregion">vendor's documentation</a>
 * @since 0.1.0
 */
public record ClusterSummary(
        @JsonProperty("cluster_id") @Nullable String clusterId,
        @JsonProperty("name") @Nullable String name,
        @JsonProperty("state") ClusterState state,
        @JsonProperty("current_version") @Nullable String currentVersion,
        @JsonProperty("init_version") @Nullable String initVersion,
        @JsonProperty("next_version") @Nullable String nextVersion,
        @JsonProperty("cluster_type") ClusterType clusterType,
        @JsonProperty("profile") ClusterProfile profile,
        @JsonProperty("cluster_spec") ClusterSpec clusterSpec,
        @JsonProperty("region_id") @Nullable String regionId,
        @JsonProperty("created") @Nullable Instant created,
        @JsonProperty("updated") @Nullable Instant updated,
        @JsonProperty("size") @Nullable Long size,
        @JsonProperty("deletion_protection") @Nullable Boolean deletionProtection,
        @JsonProperty("auto_mode") @Nullable AutoMode autoMode,
        @JsonProperty("cluster_domain") @Nullable String clusterDomain,
        @JsonProperty("container_cidr") @Nullable String containerCidr,
        @JsonProperty("external_loadbalancer_id") @Nullable String externalLoadbalancerId,
        @JsonProperty("extra_sans") List<String> extraSans,
        @JsonProperty("ip_stack") @Nullable String ipStack,
        @JsonProperty("node_cidr_mask") @Nullable Integer nodeCidrMask,
        @JsonProperty("private_zone") @Nullable Boolean privateZone,
        @JsonProperty("proxy_mode") @Nullable String proxyMode,
        @JsonProperty("resource_group_id") @Nullable String resourceGroupId,
        @JsonProperty("security_group_id") @Nullable String securityGroupId,
        @JsonProperty("service_cidr") @Nullable String serviceCidr,
        @JsonProperty("subnet_cidr") @Nullable String subnetCidr,
        @JsonProperty("tags") List<Tag> tags,
        @JsonProperty("timezone") @Nullable String timezone,
        @JsonProperty("vpc_id") @Nullable String vpcId,
        @JsonProperty("vswitch_ids") List<String> vswitchIds,
        @JsonProperty("worker_ram_role_name") @Nullable String workerRamRoleName) {

    public ClusterSummary {
        state = state == null ? ClusterState.ABSENT : state;
        clusterType = clusterType == null ? ClusterType.ABSENT : clusterType;
        profile = profile == null ? ClusterProfile.ABSENT : profile;
        clusterSpec = clusterSpec == null ? ClusterSpec.ABSENT : clusterSpec;
        extraSans = ImmutableCopies.list(extraSans);
        tags = ImmutableCopies.list(tags);
        vswitchIds = ImmutableCopies.list(vswitchIds);
    }
}
