// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.request;

import java.util.List;
import java.util.Objects;

/**
 * Asks how the upgrades of add-ons stand (see sdk/docs/wire/ack.md#add-ons). Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class DescribeClusterAddonsUpgradeStatusRequest {
    private final String clusterId;
    private final List<String> componentIds;

    private DescribeClusterAddonsUpgradeStatusRequest(String clusterId, List<String> componentIds) {
        this.clusterId = Objects.requireNonNull(clusterId, "clusterId");
        this.componentIds = Checks.notEmpty("componentIds", componentIds);
    }

    /** The request for a cluster and the names of add-ons. */
    public static DescribeClusterAddonsUpgradeStatusRequest of(String clusterId, List<String> componentIds) {
        return new DescribeClusterAddonsUpgradeStatusRequest(clusterId, componentIds);
    }

    /** The cluster's id. */
    public String clusterId() {
        return clusterId;
    }

    /** The names of the add-ons. */
    public List<String> componentIds() {
        return componentIds;
    }
}
