// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.css.request;

import java.util.Objects;

/**
 * Asks for a cluster as it is now (see sdk/docs/wire/css.md#clusters). Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class ShowClusterDetailRequest {
    private final String clusterId;

    private ShowClusterDetailRequest(String clusterId) {
        this.clusterId = Objects.requireNonNull(clusterId, "clusterId");
    }

    /** The request for a cluster. */
    public static ShowClusterDetailRequest of(String clusterId) {
        return new ShowClusterDetailRequest(clusterId);
    }

    /** The cluster's id. */
    public String clusterId() {
        return clusterId;
    }
}
