// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.request.ImmutableCopies;
import io.clusterupgrade.request.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A cluster (see sdk/docs/wire/ack.md#clusters-and-versions). A cluster in a list lacks the fields that only {@code
 * DescribeClusterDetail} returns. Responses may lose the fields that the vendor calls deprecated during 2026.
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
 * @param zoneId its zone; deprecated by the vendor
 * @param maintenanceWindow the window in which the service may start maintenance
 * @param operationPolicy the automatic operations
 * @param autoMode the auto mode, in which the service manages the whole cluster
 * @param clusterDomain its domain, such as {@code cluster.local}
 * @param containerCidr the addresses of pods
 * @param controlPlaneConfig the machines of its control plane; null when the service runs the control plane
 * @param controlPlaneEndpointsConfig the endpoints of its API server
 * @param dockerVersion the version of Docker; deprecated by the vendor
 * @param externalLoadbalancerId the load balancer of its ingress
 * @param extraSans additional names in the API server's certificate
 * @param ipStack {@code ipv4} or {@code dual}
 * @param masterUrl the addresses of its API server; on the wire, JSON in a string
 * @param metaData metadata; on the wire, JSON in a string
 * @param networkMode {@code vpc} or {@code classic}; deprecated by the vendor
 * @param nodeCidrMask the prefix length of the address range that each node has for its pods
 * @param parameters the parameters of its creation
 * @param privateZone whether it uses PrivateZone; deprecated by the vendor
 * @param proxyMode {@code iptables} or {@code ipvs}
 * @param resourceGroupId its resource group
 * @param rrsaConfig RAM roles for service accounts
 * @param securityGroupId its security group
 * @param serviceCidr the addresses of services
 * @param subnetCidr the addresses of pods; deprecated by the vendor
 * @param tags its tags
 * @param timezone its time zone
 * @param vpcId its VPC
 * @param vswitchId its vSwitches; deprecated by the vendor in favour of {@code vswitchIds}
 * @param vswitchIds its vSwitches
 * @param workerRamRoleName the RAM role of its worker nodes
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-describeclusterdetail">vendor's documentation</a>
 * @since 0.1.0
 */
public record ClusterDetail(
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
        @JsonProperty("zone_id") @Nullable String zoneId,
        @JsonProperty("maintenance_window") MaintenanceWindow maintenanceWindow,
        @JsonProperty("operation_policy") OperationPolicy operationPolicy,
        @JsonProperty("auto_mode") @Nullable AutoMode autoMode,
        @JsonProperty("cluster_domain") @Nullable String clusterDomain,
        @JsonProperty("container_cidr") @Nullable String containerCidr,
        @JsonProperty("control_plane_config") @Nullable ControlPlaneConfig controlPlaneConfig,

        @JsonProperty("control_plane_endpoints_config") @Nullable ControlPlaneEndpointsConfig controlPlaneEndpointsConfig,

        @JsonProperty("docker_version") @Nullable String dockerVersion,
        @JsonProperty("external_loadbalancer_id") @Nullable String externalLoadbalancerId,
        @JsonProperty("extra_sans") List<String> extraSans,
        @JsonProperty("ip_stack") @Nullable String ipStack,
        @JsonProperty("master_url") @Nullable JsonValue masterUrl,
        @JsonProperty("meta_data") @Nullable JsonValue metaData,
        @JsonProperty("network_mode") @Nullable String networkMode,
        @JsonProperty("node_cidr_mask") @Nullable Integer nodeCidrMask,
        @JsonProperty("parameters") Map<String, JsonValue> parameters,
        @JsonProperty("private_zone") @Nullable Boolean privateZone,
        @JsonProperty("proxy_mode") @Nullable String proxyMode,
        @JsonProperty("resource_group_id") @Nullable String resourceGroupId,
        @JsonProperty("rrsa_config") @Nullable RrsaConfig rrsaConfig,
        @JsonProperty("security_group_id") @Nullable String securityGroupId,
        @JsonProperty("service_cidr") @Nullable String serviceCidr,
        @JsonProperty("subnet_cidr") @Nullable String subnetCidr,
        @JsonProperty("tags") List<Tag> tags,
        @JsonProperty("timezone") @Nullable String timezone,
        @JsonProperty("vpc_id") @Nullable String vpcId,
        @JsonProperty("vswitch_id") List<String> vswitchId,
        @JsonProperty("vswitch_ids") List<String> vswitchIds,
        @JsonProperty("worker_ram_role_name") @Nullable String workerRamRoleName) {

    public ClusterDetail {
        state = state == null ? ClusterState.ABSENT : state;
        clusterType = clusterType == null ? ClusterType.ABSENT : clusterType;
        profile = profile == null ? ClusterProfile.ABSENT : profile;
        clusterSpec = clusterSpec == null ? ClusterSpec.ABSENT : clusterSpec;
        maintenanceWindow = maintenanceWindow == null ? MaintenanceWindow.EMPTY : maintenanceWindow;
        operationPolicy = operationPolicy == null ? OperationPolicy.EMPTY : operationPolicy;
        extraSans = ImmutableCopies.list(extraSans);
        masterUrl = EmbeddedJsonText.unwrapped(masterUrl);
        metaData = EmbeddedJsonText.unwrapped(metaData);
        parameters = ImmutableCopies.map(parameters);
        tags = ImmutableCopies.list(tags);
        vswitchId = ImmutableCopies.list(vswitchId);
        vswitchIds = ImmutableCopies.list(vswitchIds);
    }
}
