// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.css.request;

import java.util.Objects;

/**
 * A request for the settings of a cluster's snapshots: whether and when they are created, and where they are stored (see
 * sdk/docs/wire/css.md#snapshot-settings).
 *
 * @param clusterId the cluster's id
 * @since 0.1.0
 */
public record ShowAutoCreatePolicyRequest(String clusterId) {
    public ShowAutoCreatePolicyRequest {
        Objects.requireNonNull(clusterId, "clusterId");
    }
}
