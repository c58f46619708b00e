// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.request;

import java.util.Objects;

/**
 * Asks for a check and what it found (see sdk/docs/wire/ack.md#getclustercheck). Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class GetClusterCheckRequest {
    private final String clusterId;
    private final String checkId;

    private GetClusterCheckRequest(String clusterId, String checkId) {
        this.clusterId = Objects.requireNonNull(clusterId, "clusterId");
        this.checkId = Objects.requireNonNull(checkId, "checkId");
    }

    /** The request for a check of a cluster. */
    public static GetClusterCheckRequest of(String clusterId, String checkId) {
        return new GetClusterCheckRequest(clusterId, checkId);
    }

    /** The cluster's id. */
    public String clusterId() {
        return clusterId;
    }

    /** The check's id. */
    public String checkId() {
        return checkId;
    }
}
