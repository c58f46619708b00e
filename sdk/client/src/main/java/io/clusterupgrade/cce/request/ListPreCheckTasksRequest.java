// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.request;

import java.util.Objects;

/**
 * Asks for the pre-checks of a cluster (see sdk/docs/wire/cce.md#prechecktask). Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class ListPreCheckTasksRequest {
    private final String clusterId;

    private ListPreCheckTasksRequest(String clusterId) {
        this.clusterId = Objects.requireNonNull(clusterId, "clusterId");
    }

    /** The request for a cluster. */
    public static ListPreCheckTasksRequest of(String clusterId) {
        return new ListPreCheckTasksRequest(clusterId);
    }

    /** The cluster's id. */
    public String clusterId() {
        return clusterId;
    }
}
