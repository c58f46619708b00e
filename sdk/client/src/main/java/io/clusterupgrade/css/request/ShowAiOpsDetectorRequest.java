// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.css.request;

import java.util.Objects;

/**
 * A request for the check items of a health check (see sdk/docs/wire/css.md#showaiopsdetector).
 *
 * @param clusterId the cluster's id
 * @since 0.1.0
 */
public record ShowAiOpsDetectorRequest(String clusterId) {
    public ShowAiOpsDetectorRequest {
        Objects.requireNonNull(clusterId, "clusterId");
    }
}
