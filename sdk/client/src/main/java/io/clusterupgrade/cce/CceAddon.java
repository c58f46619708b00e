// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce;

import io.clusterupgrade.cce.model.AddonInstance;
import io.clusterupgrade.cce.request.RollbackAddonInstanceRequest;
import io.clusterupgrade.cce.request.ShowAddonInstanceRequest;
import io.clusterupgrade.cce.request.UpdateAddonInstanceRequest;
import io.clusterupgrade.internal.PathParameters;
import io.clusterupgrade.request.JsonValue;
import io.clusterupgrade.request.RequestOptions;

/**
 * The operations of one instance of an add-on in a cluster. Immutable and thread-safe.
 *
 * <p>Every method that sends something throws the exceptions of {@link io.clusterupgrade.error}.
 *
 * @since 0.1.0
 */
public final class CceAddon {
    private final CceClient client;
    private final String clusterId;
    private final String addonInstanceId;

    CceAddon(CceClient client, String clusterId, String addonInstanceId) {
        this.client = client;
        this.clusterId = clusterId;
        this.addonInstanceId = PathParameters.check("addonInstanceId", addonInstanceId);
    }

    /** Returns the id of the cluster it is in. */
    public String clusterId() {
        return clusterId;
    }

    /** Returns the id of the instance. */
    public String addonInstanceId() {
        return addonInstanceId;
    }

    /** Returns a view of this add-on whose calls have these options in addition to its own. */
    public CceAddon with(RequestOptions options) {
        return new CceAddon(client.with(options), clusterId, addonInstanceId);
    }

    /**
     * Reads the add-on: its version, settings and status, and the versions it can be upgraded to.
     *
     * @see <a href="https://support.huaweicloud.com/api-cce/cce_02_0325.html">ShowAddonInstance</a>
     */
    public AddonInstance showAddonInstance() {
        return client.call(
                        CceOperations.Addons.SHOW_ADDON_INSTANCE,
                        new ShowAddonInstanceRequest(clusterId, addonInstanceId))
                .value();
    }

    /**
     * Upgrades the add-on, or changes its settings. Returns when the service has accepted it; then watch {@link
     * #showAddonInstance()}.
     *
     * @param addonTemplateName the name of the add-on
     * @param version the version to have afterwards
     * @param values all its settings, which replace the present ones
     * @throws io.clusterupgrade.error.OutcomeUnknownException if the outcome is unknown: the request is not sent again, read
     *     the state
     * @see <a href="https://support.huaweicloud.com/api-cce/cce_02_0326.html">UpdateAddonInstance</a>
     */
    public AddonInstance updateAddonInstance(String addonTemplateName, String version, JsonValue values) {
        return client.call(
                        CceOperations.Addons.UPDATE_ADDON_INSTANCE,
                        new UpdateAddonInstanceRequest(clusterId, addonInstanceId, addonTemplateName, version, values))
                .value();
    }

    /**
     * Rolls the add-on back to its previous version (see sdk/docs/wire/cce.md#add-ons). The service allows it when the add-on
     * is rollbackable and its status running, available, abnormal, upgradeFailed or rollbackFailed.
     *
     * @throws io.clusterupgrade.error.OutcomeUnknownException if the outcome is unknown: the request is not sent again, read
     *     the state
     */
    public AddonInstance rollbackAddonInstance() {
        return client.call(
                        CceOperations.Addons.ROLLBACK_ADDON_INSTANCE,
                        new RollbackAddonInstanceRequest(clusterId, addonInstanceId))
                .value();
    }

    /** Returns what this is, and the text of its client; no secrets. */
    @Override
    public String toString() {
        return "add-on " + addonInstanceId + " of cluster " + clusterId + " (" + client + ")";
    }
}
