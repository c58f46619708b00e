// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.request;

import java.util.Objects;

/**
 * Asks how the upgrade of a cluster stands (see sdk/docs/wire/ack.md#getupgradestatus). Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class GetUpgradeStatusRequest {
    private final String clusterId;

    private GetUpgradeStatusRequest(String clusterId) {
        this.clusterId = Objects.requireNonNull(clusterId, "clusterId");
    }

    /** The request for a cluster. */
    public static GetUpgradeStatusRequest of(String clusterId) {
        return new GetUpgradeStatusRequest(clusterId);
    }

    /** The cluster's id. */
    public String clusterId() {
        return clusterId;
    }
}
