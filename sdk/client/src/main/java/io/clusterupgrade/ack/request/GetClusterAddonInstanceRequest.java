// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.request;

import java.util.Objects;

/**
 * Asks for an add-on as it is installed in a cluster (see sdk/docs/wire/ack.md#add-ons). Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class GetClusterAddonInstanceRequest {
    private final String clusterId;
    private final String instanceName;

    private GetClusterAddonInstanceRequest(String clusterId, String instanceName) {
        this.clusterId = Objects.requireNonNull(clusterId, "clusterId");
        this.instanceName = Objects.requireNonNull(instanceName, "instanceName");
    }

    /** The request for an add-on of a cluster. */
    public static GetClusterAddonInstanceRequest of(String clusterId, String instanceName) {
        return new GetClusterAddonInstanceRequest(clusterId, instanceName);
    }

    /** The cluster's id. */
    public String clusterId() {
        return clusterId;
    }

    /** The add-on's name. */
    public String instanceName() {
        return instanceName;
    }
}
