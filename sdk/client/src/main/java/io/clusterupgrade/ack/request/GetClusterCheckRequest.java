// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.request;

import java.util.Objects;

/**
 * A request for a check and its results (see sdk/docs/wire/ack.md#getclustercheck).
 *
 * @param clusterId the cluster's id
 * @param checkId the check's id
 * @since 0.1.0
 */
public record GetClusterCheckRequest(String clusterId, String checkId) {
    public GetClusterCheckRequest {
        Objects.requireNonNull(clusterId, "clusterId");
        Objects.requireNonNull(checkId, "checkId");
    }
}
