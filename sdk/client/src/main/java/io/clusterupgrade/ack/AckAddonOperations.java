// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack;

import io.clusterupgrade.ack.model.Addon;
import io.clusterupgrade.ack.model.AddonInstance;
import io.clusterupgrade.ack.model.AddonUpgradeStatus;
import io.clusterupgrade.ack.model.ListAddonsResponse;
import io.clusterupgrade.ack.model.ListClusterAddonInstancesResponse;
import io.clusterupgrade.ack.model.UpgradeClusterAddonsResponse;
import io.clusterupgrade.ack.request.DescribeAddonRequest;
import io.clusterupgrade.ack.request.DescribeClusterAddonsUpgradeStatusRequest;
import io.clusterupgrade.ack.request.GetClusterAddonInstanceRequest;
import io.clusterupgrade.ack.request.ListAddonsRequest;
import io.clusterupgrade.ack.request.ListClusterAddonInstancesRequest;
import io.clusterupgrade.ack.request.UpgradeClusterAddonsRequest;
import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.request.JsonValue;
import io.clusterupgrade.request.Operation;
import java.util.Map;

/**
 * The operations of ACK on add-ons, for {@link AckClient#call} and {@link AckClient#callAsync}.
 *
 * @since 0.1.0
 */
public final class AckAddonOperations {
    /** Upgrades add-ons of a cluster. */
    public static final Operation<UpgradeClusterAddonsRequest, UpgradeClusterAddonsResponse> UPGRADE_CLUSTER_ADDONS =
            Operation.write(
                            CloudService.ACK,
                            "UpgradeClusterAddons",
                            "POST",
                            "",
                            "/clusters/{ClusterId}/components/upgrade")
                    .request(UpgradeClusterAddonsRequest.class)
                    .path("ClusterId", UpgradeClusterAddonsRequest::clusterId)
                    .body(UpgradeClusterAddonsRequest::addons)
                    .emptyBodyAllowed()
                    .response(UpgradeClusterAddonsResponse.class)
                    .echoing("ClusterId", UpgradeClusterAddonsResponse::clusterId);

    /** Lists the add-ons that are installed in a cluster. */
    public static final Operation<ListClusterAddonInstancesRequest, ListClusterAddonInstancesResponse>
            LIST_CLUSTER_ADDON_INSTANCES = Operation.read(
                            CloudService.ACK,
                            "ListClusterAddonInstances",
                            "GET",
                            "",
                            "/clusters/{cluster_id}/addon_instances")
                    .request(ListClusterAddonInstancesRequest.class)
                    .path("cluster_id", ListClusterAddonInstancesRequest::clusterId)
                    .response(ListClusterAddonInstancesResponse.class);

    /** Reads an add-on as it is installed in a cluster. */
    public static final Operation<GetClusterAddonInstanceRequest, AddonInstance> GET_CLUSTER_ADDON_INSTANCE =
            Operation.read(
                            CloudService.ACK,
                            "GetClusterAddonInstance",
                            "GET",
                            "",
                            "/clusters/{cluster_id}/addon_instances/{instance_name}")
                    .request(GetClusterAddonInstanceRequest.class)
                    .path("cluster_id", GetClusterAddonInstanceRequest::clusterId)
                    .path("instance_name", GetClusterAddonInstanceRequest::instanceName)
                    .response(AddonInstance.class)
                    .echoing("instance_name", AddonInstance::name);

    /** Lists the add-ons that are offered. */
    public static final Operation<ListAddonsRequest, ListAddonsResponse> LIST_ADDONS = Operation.read(
                    CloudService.ACK, "ListAddons", "GET", "", "/addons")
            .request(ListAddonsRequest.class)
            .query("cluster_id", request -> request.scope().clusterId())
            .query("region_id", request -> request.scope().regionId())
            .query("cluster_type", request -> request.scope().clusterType())
            .query("profile", request -> request.scope().profile())
            .query("cluster_spec", request -> request.scope().clusterSpec())
            .query("cluster_version", request -> request.scope().clusterVersion())
            .response(ListAddonsResponse.class);

    /** Reads an add-on as it is offered. */
    public static final Operation<DescribeAddonRequest, Addon> DESCRIBE_ADDON = Operation.read(
                    CloudService.ACK, "DescribeAddon", "GET", "", "/addons/{addon_name}")
            .request(DescribeAddonRequest.class)
            .path("addon_name", DescribeAddonRequest::addonName)
            .query("cluster_id", request -> request.scope().clusterId())
            .query("region_id", request -> request.scope().regionId())
            .query("cluster_type", request -> request.scope().clusterType())
            .query("profile", request -> request.scope().profile())
            .query("cluster_spec", request -> request.scope().clusterSpec())
            .query("cluster_version", request -> request.scope().clusterVersion())
            .query("version", DescribeAddonRequest::version)
            .response(Addon.class)
            .echoing("addon_name", Addon::name);

    /**
     * Reads how the upgrades of add-ons stand.
     *
     * @deprecated The vendor deprecates it; use {@link #LIST_CLUSTER_ADDON_INSTANCES} or {@link
     *     #GET_CLUSTER_ADDON_INSTANCE}.
     */
    @Deprecated(since = "0.1.0")
    public static final Operation<DescribeClusterAddonsUpgradeStatusRequest, Map<String, AddonUpgradeStatus>>
            DESCRIBE_CLUSTER_ADDONS_UPGRADE_STATUS = Operation.read(
                            CloudService.ACK,
                            "DescribeClusterAddonsUpgradeStatus",
                            "GET",
                            "",
                            "/clusters/{ClusterId}/components/upgradestatus")
                    .request(DescribeClusterAddonsUpgradeStatusRequest.class)
                    .path("ClusterId", DescribeClusterAddonsUpgradeStatusRequest::clusterId)
                    .query("componentIds", request -> JsonValue.from(request.componentIds()))
                    .mapOf(AddonUpgradeStatus.class);

    private AckAddonOperations() {}
}
