// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.request;

import io.clusterupgrade.internal.request.Checks;
import java.util.List;
import java.util.Objects;

/**
 * A request for the status of the upgrades of add-ons (see sdk/docs/wire/ack.md#add-ons).
 *
 * @param clusterId the cluster's id
 * @param componentIds the names of the add-ons
 * @since 0.1.0
 */
public record DescribeClusterAddonsUpgradeStatusRequest(String clusterId, List<String> componentIds) {
    public DescribeClusterAddonsUpgradeStatusRequest {
        Objects.requireNonNull(clusterId, "clusterId");
        componentIds = Checks.notEmpty("componentIds", componentIds);
    }
}
