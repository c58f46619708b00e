// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.request;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Asks to roll an instance of an add-on back to its version before (see sdk/docs/wire/cce.md#add-ons). Immutable and
 * thread-safe.
 *
 * @since 0.1.0
 */
public final class RollbackAddonInstanceRequest {
    private final String clusterId;
    private final String addonInstanceId;

    private RollbackAddonInstanceRequest(String clusterId, String addonInstanceId) {
        this.clusterId = Checks.text("clusterId", clusterId);
        this.addonInstanceId = Checks.length("addonInstanceId", addonInstanceId, 255);
    }

    /**
     * The request for an instance of an add-on in a cluster.
     *
     * @throws IllegalArgumentException if {@code clusterId} is blank or {@code addonInstanceId} is not 1 to 255 characters
     *     long
     */
    public static RollbackAddonInstanceRequest of(String clusterId, String addonInstanceId) {
        return new RollbackAddonInstanceRequest(clusterId, addonInstanceId);
    }

    /** The cluster's id. */
    @JsonProperty("clusterID")
    public String clusterId() {
        return clusterId;
    }

    /** The id of the add-on's instance. */
    public String addonInstanceId() {
        return addonInstanceId;
    }
}
