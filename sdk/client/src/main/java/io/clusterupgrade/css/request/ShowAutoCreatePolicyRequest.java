// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.css.request;

import java.util.Objects;

/**
 * Asks whether, when and where to a cluster's snapshots are made (see sdk/docs/wire/css.md#snapshot-settings).
 * Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class ShowAutoCreatePolicyRequest {
    private final String clusterId;

    private ShowAutoCreatePolicyRequest(String clusterId) {
        this.clusterId = Objects.requireNonNull(clusterId, "clusterId");
    }

    /** The request for a cluster. */
    public static ShowAutoCreatePolicyRequest of(String clusterId) {
        return new ShowAutoCreatePolicyRequest(clusterId);
    }

    /** The cluster's id. */
    public String clusterId() {
        return clusterId;
    }
}
