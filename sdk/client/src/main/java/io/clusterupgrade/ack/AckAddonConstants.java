// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack;

import static io.clusterupgrade.ack.AckDefinition.offered;
import static io.clusterupgrade.ack.AckDefinition.read;
import static io.clusterupgrade.ack.AckDefinition.write;

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
import io.clusterupgrade.request.JsonValue;
import io.clusterupgrade.request.Operation;
import java.util.Map;

/**
 * The operations on add-ons, which programs name as constants of {@link AckOperations.Addons}.
 *
 * @since 0.1.0
 */
public abstract sealed class AckAddonConstants permits AckOperations.Addons {
    /** Upgrades add-ons of a cluster. */
    public static final Operation<UpgradeClusterAddonsRequest, UpgradeClusterAddonsResponse> UPGRADE_CLUSTER_ADDONS =
            write("UpgradeClusterAddons", "POST", "/clusters/{ClusterId}/components/upgrade")
                    .request(UpgradeClusterAddonsRequest.class)
                    .path("ClusterId", UpgradeClusterAddonsRequest::clusterId)
                    .body(UpgradeClusterAddonsRequest::addons)
                    .emptyBodyAllowed()
                    .response(UpgradeClusterAddonsResponse.class)
                    .echoing("ClusterId", UpgradeClusterAddonsResponse::clusterId);

    /** Lists the add-ons that are installed in a cluster. */
    public static final Operation<ListClusterAddonInstancesRequest, ListClusterAddonInstancesResponse>
            LIST_CLUSTER_ADDON_INSTANCES = read("ListClusterAddonInstances", "/clusters/{cluster_id}/addon_instances")
                    .request(ListClusterAddonInstancesRequest.class)
                    .path("cluster_id", ListClusterAddonInstancesRequest::clusterId)
                    .response(ListClusterAddonInstancesResponse.class);

    /** Reads an add-on that is installed in a cluster. */
    public static final Operation<GetClusterAddonInstanceRequest, AddonInstance> GET_CLUSTER_ADDON_INSTANCE = read(
                    "GetClusterAddonInstance", "/clusters/{cluster_id}/addon_instances/{instance_name}")
            .request(GetClusterAddonInstanceRequest.class)
            .path("cluster_id", GetClusterAddonInstanceRequest::clusterId)
            .path("instance_name", GetClusterAddonInstanceRequest::instanceName)
            .response(AddonInstance.class)
            .echoing("instance_name", AddonInstance::name);

    /** Lists the add-ons that are offered. */
    public static final Operation<ListAddonsRequest, ListAddonsResponse> LIST_ADDONS = offered(
                    read("ListAddons", "/addons").request(ListAddonsRequest.class), ListAddonsRequest::scope)
            .response(ListAddonsResponse.class);

    /** Reads an add-on that is offered. */
    public static final Operation<DescribeAddonRequest, Addon> DESCRIBE_ADDON = offered(
                    read("DescribeAddon", "/addons/{addon_name}")
                            .request(DescribeAddonRequest.class)
                            .path("addon_name", DescribeAddonRequest::addonName),
                    DescribeAddonRequest::scope)
            .query("version", DescribeAddonRequest::version)
            .response(Addon.class)
            .echoing("addon_name", Addon::name);

    /**
     * Reads the status of the upgrades of add-ons.
     *
     * @deprecated The vendor deprecates it; use {@link #LIST_CLUSTER_ADDON_INSTANCES} or {@link
     *     #GET_CLUSTER_ADDON_INSTANCE}.
     */
    @Deprecated(since = "0.1.0")
    public static final Operation<DescribeClusterAddonsUpgradeStatusRequest, Map<String, AddonUpgradeStatus>>
            DESCRIBE_CLUSTER_ADDONS_UPGRADE_STATUS = read(
                            "DescribeClusterAddonsUpgradeStatus", "/clusters/{ClusterId}/components/upgradestatus")
                    .request(DescribeClusterAddonsUpgradeStatusRequest.class)
                    .path("ClusterId", DescribeClusterAddonsUpgradeStatusRequest::clusterId)
                    .query("componentIds", request -> JsonValue.from(request.componentIds()))
                    .mapOf(AddonUpgradeStatus.class);

    AckAddonConstants() {}
}
