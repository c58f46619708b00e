// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.request;

import java.util.Objects;

/**
 * A request for an add-on that is installed in a cluster (see sdk/docs/wire/ack.md#add-ons).
 *
 * @param clusterId the cluster's id
 * @param instanceName the add-on's name
 * @since 0.1.0
 */
public record GetClusterAddonInstanceRequest(String clusterId, String instanceName) {
    public GetClusterAddonInstanceRequest {
        Objects.requireNonNull(clusterId, "clusterId");
        Objects.requireNonNull(instanceName, "instanceName");
    }
}
