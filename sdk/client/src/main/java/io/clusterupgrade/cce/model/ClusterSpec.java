// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.request.ImmutableCopies;
import io.clusterupgrade.request.JsonValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The specification of a cluster (see sdk/docs/wire/cce.md#clusters).
 *
 * @param version its version, {@code v1.29} or, for old clusters, {@code v1.17.9-r0}: compare the first two numbers
 * @param platformVersion its platform version, {@code cce.X.Y}
 * @param legacyVersion no longer used
 * @param category the type of cluster by its features
 * @param type the type of machine its masters run on
 * @param flavor its size
 * @param extendParam extended parameters
 * @param agencyName the agency that its components use; null on clusters from before agencies
 * @param certificateAuthority its certificate authority, as sent
 * @param clusterOps its settings of operation and maintenance, such as alarms, as sent
 * @param publicAccess who may reach its API server from outside
 * @param kubeProxyMode how services are forwarded, {@code iptables} or {@code ipvs}
 * @param description what its owner wrote about it
 * @param clusterTags the tags that group resources of the cloud
 * @param az the availability zone
 * @param deletionProtection whether the service rejects its deletion
 * @param hostNetwork the network of its nodes
 * @param containerNetwork the network of its containers
 * @param eniNetwork the subnets of its containers, if these have network interfaces of the VPC
 * @param serviceNetwork the network of its services
 * @param kubernetesServiceIpRange the address range of its services, in the older form
 * @param ipv6Enabled whether it uses IPv6
 * @since 0.1.0
 */
public record ClusterSpec(
        @JsonProperty("version") @Nullable String version,
        @JsonProperty("platformVersion") @Nullable String platformVersion,
        @JsonProperty("legacyVersion") @Nullable String legacyVersion,
        @JsonProperty("category") ClusterCategory category,
        @JsonProperty("type") ClusterType type,
        @JsonProperty("flavor") @Nullable String flavor,
        @JsonProperty("extendParam") ClusterExtendParam extendParam,
        @JsonProperty("agencyName") @Nullable String agencyName,
        @JsonProperty("certificateAuthority") @Nullable JsonValue certificateAuthority,
        @JsonProperty("clusterOps") @Nullable JsonValue clusterOps,
        @JsonProperty("publicAccess") ClusterPublicAccess publicAccess,
        @JsonProperty("kubeProxyMode") @Nullable String kubeProxyMode,
        @JsonProperty("description") @Nullable String description,
        @JsonProperty("clusterTags") List<ClusterTag> clusterTags,
        @JsonProperty("az") @Nullable String az,
        @JsonProperty("deletionProtection") @Nullable Boolean deletionProtection,
        @JsonProperty("hostNetwork") ClusterHostNetwork hostNetwork,
        @JsonProperty("containerNetwork") ClusterContainerNetwork containerNetwork,
        @JsonProperty("eniNetwork") ClusterEniNetwork eniNetwork,
        @JsonProperty("serviceNetwork") ClusterServiceNetwork serviceNetwork,
        @JsonProperty("kubernetesSvcIpRange") @Nullable String kubernetesServiceIpRange,
        @JsonProperty("ipv6enable") @Nullable Boolean ipv6Enabled) {

    public ClusterSpec {
        category = category == null ? ClusterCategory.ABSENT : category;
        type = type == null ? ClusterType.ABSENT : type;
        extendParam = extendParam == null ? ClusterExtendParam.EMPTY : extendParam;
        publicAccess = publicAccess == null ? ClusterPublicAccess.EMPTY : publicAccess;
        clusterTags = ImmutableCopies.list(clusterTags);
        hostNetwork = hostNetwork == null ? ClusterHostNetwork.EMPTY : hostNetwork;
        containerNetwork = containerNetwork == null ? ClusterContainerNetwork.EMPTY : containerNetwork;
        eniNetwork = eniNetwork == null ? ClusterEniNetwork.EMPTY : eniNetwork;
        serviceNetwork = serviceNetwork == null ? ClusterServiceNetwork.EMPTY : serviceNetwork;
    }

    static final ClusterSpec EMPTY = new ClusterSpec(
            null,
            null,
            null,
            ClusterCategory.ABSENT,
            ClusterType.ABSENT,
            null,
            ClusterExtendParam.EMPTY,
            null,
            null,
            null,
            ClusterPublicAccess.EMPTY,
            null,
            null,
            List.of(),
            null,
            null,
            ClusterHostNetwork.EMPTY,
            ClusterContainerNetwork.EMPTY,
            ClusterEniNetwork.EMPTY,
            ClusterServiceNetwork.EMPTY,
            null,
            null);
}
