// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce;

import io.clusterupgrade.cce.model.AddonCheck;
import io.clusterupgrade.cce.model.AddonCheckTaskList;
import io.clusterupgrade.cce.model.AddonInstanceList;
import io.clusterupgrade.cce.request.AddonInfo;
import io.clusterupgrade.cce.request.BatchCreateAddonPrecheckRequest;
import io.clusterupgrade.cce.request.ListAddonInstancesRequest;
import io.clusterupgrade.cce.request.ListAddonPrecheckTasksRequest;
import io.clusterupgrade.internal.request.Checks;
import java.util.List;

/**
 * The add-ons, and their checks, of one cluster of CCE. Immutable and thread-safe.
 *
 * <p>A method that takes a request throws an {@link IllegalArgumentException} if the request is for another cluster.
 *
 * <p>Every method that sends something throws the exceptions of {@link io.clusterupgrade.error}.
 *
 * @since 0.1.0
 */
public final class CceClusterAddons {
    private final CceClient client;
    private final String clusterId;

    CceClusterAddons(CceClient client, String clusterId) {
        this.client = client;
        this.clusterId = clusterId;
    }

    /** Reads all add-ons of the cluster (see sdk/docs/wire/cce.md#add-ons). */
    public AddonInstanceList listAddonInstances() {
        return client.call(CceOperations.Addons.LIST_ADDON_INSTANCES, new ListAddonInstancesRequest(clusterId))
                .value();
    }

    /**
     * Starts a check of add-ons (see sdk/docs/wire/cce.md#add-ons). It changes nothing in the cluster.
     *
     * @param addonList the add-ons, at least one
     * @throws io.clusterupgrade.error.OutcomeUnknownException if the outcome is unknown: the request is not sent again, read
     *     the state
     */
    public AddonCheck batchCreateAddonPrecheck(List<AddonInfo> addonList) {
        return client.call(
                        CceOperations.Addons.BATCH_CREATE_ADDON_PRECHECK,
                        new BatchCreateAddonPrecheckRequest(clusterId, addonList))
                .value();
    }

    /** Reads all checks of add-ons of the cluster (see sdk/docs/wire/cce.md#add-ons). */
    public AddonCheckTaskList listAddonPrecheckTasks() {
        return client.call(
                        CceOperations.Addons.LIST_ADDON_PRECHECK_TASKS,
                        ListAddonPrecheckTasksRequest.builder(clusterId).build())
                .value();
    }

    /** Reads the checks of add-ons that the request selects. */
    public AddonCheckTaskList listAddonPrecheckTasks(ListAddonPrecheckTasksRequest request) {
        return client.call(
                        CceOperations.Addons.LIST_ADDON_PRECHECK_TASKS,
                        Checks.sameId("clusterId", request, request.clusterId(), clusterId))
                .value();
    }

    /** Returns what this is, and the text of its client; no secrets. */
    @Override
    public String toString() {
        return "add-ons of cluster " + clusterId + " (" + client + ")";
    }
}
