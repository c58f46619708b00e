// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack;

import io.clusterupgrade.ack.model.Addon;
import io.clusterupgrade.ack.model.AddonInstance;
import io.clusterupgrade.ack.request.AddonScope;
import io.clusterupgrade.ack.request.DescribeAddonRequest;
import io.clusterupgrade.ack.request.GetClusterAddonInstanceRequest;
import io.clusterupgrade.internal.PathParameters;
import io.clusterupgrade.request.RequestOptions;

/**
 * The operations of one add-on of an ACK cluster. Immutable and thread-safe.
 *
 * <p>Every method that sends something throws the exceptions of {@link io.clusterupgrade.error}.
 *
 * @since 0.1.0
 */
public final class AckAddon {
    private final AckClient client;
    private final String clusterId;
    private final String addonName;

    AckAddon(AckClient client, String clusterId, String addonName) {
        this.client = client;
        this.clusterId = clusterId;
        this.addonName = PathParameters.check("addonName", addonName);
    }

    /** Returns the cluster's id. */
    public String clusterId() {
        return clusterId;
    }

    /** Returns the add-on's name. */
    public String addonName() {
        return addonName;
    }

    /** Returns a view of this add-on whose calls have these options in addition to its own. */
    public AckAddon with(RequestOptions options) {
        return new AckAddon(client.with(options), clusterId, addonName);
    }

    /**
     * Reads the add-on that is installed in the cluster, with its settings.
     *
     * @throws io.clusterupgrade.error.NotFoundException if it is not installed
     * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-getclusteraddoninstance">GetClusterAddonInstance</a>
     */
    public AddonInstance getClusterAddonInstance() {
        return client.call(
                        AckOperations.Addons.GET_CLUSTER_ADDON_INSTANCE,
                        new GetClusterAddonInstanceRequest(clusterId, addonName))
                .value();
    }

    /**
     * Reads the add-on that is offered to the cluster, with its newer versions.
     *
     * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-describeaddon">DescribeAddon</a>
     */
    public Addon describeAddon() {
        return client.call(
                        AckOperations.Addons.DESCRIBE_ADDON,
                        DescribeAddonRequest.builder(addonName, AddonScope.cluster(clusterId))
                                .build())
                .value();
    }

    /** Returns what this is, and the text of its client; no secrets. */
    @Override
    public String toString() {
        return "add-on " + addonName + " of cluster " + clusterId + " (" + client + ")";
    }
}
