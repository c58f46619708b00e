// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.css.model;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.request.ImmutableCopies;
import io.clusterupgrade.request.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A cluster and its current state (see sdk/docs/wire/css.md#clusters). The list of clusters omits {@code orderId},
 * {@code vpcepIp}, {@code vpcepIpv6Address} and {@code supportVpcep}.
 *
 * @param id the cluster's id
 * @param name its name
 * @param desc its description
 * @param status the status; see also {@link #isReady()}
 * @param actions the actions in progress, such as {@code REBOOTING}, {@code GROWING}, {@code RESTORING} or
 *     {@code SNAPSHOTTING}; the value during an upgrade is not documented; empty when idle
 * @param actionProgress the progress of the actions, such as a percentage for each; empty when idle
 * @param failedReason why the cluster is not available; null when it is available
 * @param datastore its engine
 * @param instances its nodes
 * @param created when it was created
 * @param updated when it last changed
 * @param endpoint host and port of its nodes in the VPC
 * @param ipv6Endpoint the same with IPv6 addresses
 * @param vpcId the VPC it is in
 * @param subnetId the subnet it was created in
 * @param securityGroupId its security group
 * @param currentSubnetIds the subnets it uses, at most two
 * @param httpsEnable whether it serves HTTPS
 * @param authorityEnable whether the security mode is enabled
 * @param diskEncrypted whether its disks are encrypted
 * @param backupAvailable whether snapshots are enabled
 * @param snapshotPolicy the snapshot policy; null when the response does not have it
 * @param publicIp its public address
 * @param bandwidthSize the public bandwidth in Mbit/s
 * @param bandwidthResourceId the id of the resource for the public bandwidth
 * @param publicKibanaResp the public access to Kibana; null when there is none
 * @param elbWhiteList the addresses that may access the public address; null when the response does not have them
 * @param enterpriseProjectId its enterprise project; {@code 0} is the default one; null when unused
 * @param tags its tags
 * @param period whether the cluster is prepaid
 * @param cmkId the key that encrypts its disks
 * @param orderId the order of a prepaid cluster
 * @param vpcepIp the address of its VPC endpoint
 * @param vpcepIpv6Address the IPv6 address of its VPC endpoint
 * @param supportVpcep whether it can have a VPC endpoint
 * @see <a href="https://support.huaweicloud.com/intl/en-us/api-css/ShowClusterDetail.html">vendor's documentation</a>
 * @since 0.1.0
 */
public record ClusterDetail(
        @JsonProperty("id") @Nullable String id,
        @JsonProperty("name") @Nullable String name,
        @JsonProperty("desc") @Nullable String desc,
        @JsonProperty("status") ClusterStatus status,
        @JsonProperty("actions") List<String> actions,
        @JsonProperty("actionProgress") Map<String, JsonValue> actionProgress,

        @JsonProperty("failedReason") @JsonAlias("failed_reasons") @Nullable ClusterFailedReason failedReason,

        @JsonProperty("datastore") ClusterDatastore datastore,
        @JsonProperty("instances") List<ClusterInstance> instances,
        @JsonProperty("created") @Nullable Instant created,
        @JsonProperty("updated") @Nullable Instant updated,
        @JsonProperty("endpoint") List<String> endpoint,
        @JsonProperty("ipv6Endpoint") List<String> ipv6Endpoint,
        @JsonProperty("vpcId") @Nullable String vpcId,
        @JsonProperty("subnetId") @Nullable String subnetId,
        @JsonProperty("securityGroupId") @Nullable String securityGroupId,
        @JsonProperty("currentSubnetIds") List<String> currentSubnetIds,
        @JsonProperty("httpsEnable") @Nullable Boolean httpsEnable,
        @JsonProperty("authorityEnable") @Nullable Boolean authorityEnable,
        @JsonProperty("diskEncrypted") @Nullable Boolean diskEncrypted,
        @JsonProperty("backupAvailable") @Nullable Boolean backupAvailable,
        @JsonProperty("snapshotPolicy") @Nullable SnapshotPolicy snapshotPolicy,
        @JsonProperty("publicIp") @Nullable String publicIp,
        @JsonProperty("bandwidthSize") @Nullable Integer bandwidthSize,
        @JsonProperty("bandwidthResourceId") @Nullable String bandwidthResourceId,
        @JsonProperty("publicKibanaResp") @Nullable PublicKibanaResp publicKibanaResp,
        @JsonProperty("elbWhiteList") @Nullable ElbWhiteList elbWhiteList,
        @JsonProperty("enterpriseProjectId") @Nullable String enterpriseProjectId,
        @JsonProperty("tags") List<ClusterTag> tags,
        @JsonProperty("period") @Nullable Boolean period,
        @JsonProperty("cmkId") @Nullable String cmkId,
        @JsonProperty("orderId") @Nullable String orderId,
        @JsonProperty("vpcepIp") @Nullable String vpcepIp,
        @JsonProperty("vpcepIpv6Address") @Nullable String vpcepIpv6Address,
        @JsonProperty("supportVpcep") @Nullable Boolean supportVpcep) {

    public ClusterDetail {
        status = status == null ? ClusterStatus.ABSENT : status;
        actions = ImmutableCopies.list(actions);
        actionProgress = ImmutableCopies.map(actionProgress);
        datastore = datastore == null ? ClusterDatastore.EMPTY : datastore;
        instances = ImmutableCopies.list(instances);
        endpoint = ImmutableCopies.list(endpoint);
        ipv6Endpoint = ImmutableCopies.list(ipv6Endpoint);
        currentSubnetIds = ImmutableCopies.list(currentSubnetIds);
        tags = ImmutableCopies.list(tags);
    }

    /**
     * Returns whether the cluster and every node are available and no action is in progress.
     *
     * <p>The documents do not say which status a cluster has while an upgrade proceeds from node to node, so the
     * status alone is not enough. Terraform's provider waits for the same condition (see
     * sdk/docs/wire/css.md#clusters). A task can end before the cluster is ready: check both.
     */
    public boolean isReady() {
        return status.equals(ClusterStatus.AVAILABLE)
                && actions.isEmpty()
                && instances.stream().allMatch(instance -> instance.status().equals(InstanceStatus.AVAILABLE));
    }
}
