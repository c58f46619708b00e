// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack;

import io.clusterupgrade.ack.model.AddonUpgradeStatus;
import io.clusterupgrade.ack.model.ListAddonsResponse;
import io.clusterupgrade.ack.model.ListClusterAddonInstancesResponse;
import io.clusterupgrade.ack.model.UpgradeClusterAddonsResponse;
import io.clusterupgrade.ack.request.AddonScope;
import io.clusterupgrade.ack.request.AddonUpgrade;
import io.clusterupgrade.ack.request.DescribeClusterAddonsUpgradeStatusRequest;
import io.clusterupgrade.ack.request.ListAddonsRequest;
import io.clusterupgrade.ack.request.ListClusterAddonInstancesRequest;
import io.clusterupgrade.ack.request.UpgradeClusterAddonsRequest;
import java.util.List;
import java.util.Map;

/**
 * The add-ons of one cluster of ACK. Immutable and thread-safe.
 *
 * <p>A method that takes a request throws an {@link IllegalArgumentException} if the request is for another cluster.
 *
 * <p>Every method that sends something throws the exceptions of {@link io.clusterupgrade.error}.
 *
 * @since 0.1.0
 */
public final class AckClusterAddons {
    private final AckClient client;
    private final String clusterId;

    AckClusterAddons(AckClient client, String clusterId) {
        this.client = client;
        this.clusterId = clusterId;
    }

    /**
     * Upgrades add-ons of the cluster. Returns when the service has accepted it. The vendor advises to upgrade one at a time.
     *
     * @throws io.clusterupgrade.error.OutcomeUnknownException if the outcome is unknown: the request is not sent again, read
     *     the state
     * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-upgradeclusteraddons">UpgradeClusterAddons</a>
     */
    public UpgradeClusterAddonsResponse upgradeClusterAddons(List<AddonUpgrade> addons) {
        return client.call(
                        AckOperations.Addons.UPGRADE_CLUSTER_ADDONS, new UpgradeClusterAddonsRequest(clusterId, addons))
                .value();
    }

    /**
     * Lists the add-ons that are installed in the cluster.
     *
     * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-listclusteraddoninstances">ListClusterAddonInstances</a>
     */
    public ListClusterAddonInstancesResponse listClusterAddonInstances() {
        return client.call(
                        AckOperations.Addons.LIST_CLUSTER_ADDON_INSTANCES,
                        new ListClusterAddonInstancesRequest(clusterId))
                .value();
    }

    /**
     * Lists the add-ons that are offered to the cluster.
     *
     * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-listaddons">ListAddons</a>
     */
    public ListAddonsResponse listAddons() {
        return client.call(AckOperations.Addons.LIST_ADDONS, new ListAddonsRequest(AddonScope.cluster(clusterId)))
                .value();
    }

    /**
     * Reads the status of the upgrades of add-ons, by the name of the add-on.
     *
     * @param componentIds the names of the add-ons, one or more
     * @deprecated The vendor deprecates it; use {@link #listClusterAddonInstances} or {@link AckAddon#getClusterAddonInstance}.
     * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-describeclusteraddonsupgradestatus">DescribeClusterAddonsUpgradeStatus</a>
     */
    @Deprecated(since = "0.1.0")
    public Map<String, AddonUpgradeStatus> describeClusterAddonsUpgradeStatus(List<String> componentIds) {
        return client.call(
                        AckOperations.Addons.DESCRIBE_CLUSTER_ADDONS_UPGRADE_STATUS,
                        new DescribeClusterAddonsUpgradeStatusRequest(clusterId, componentIds))
                .value();
    }

    /** Returns what this is, and the text of its client; no secrets. */
    @Override
    public String toString() {
        return "add-ons of cluster " + clusterId + " (" + client + ")";
    }
}
