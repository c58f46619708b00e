// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.css.request;

import java.util.Objects;

/**
 * A request to delete a health check with its results (see sdk/docs/wire/css.md#deleteaiops).
 *
 * @param clusterId the cluster's id
 * @param aiopsId the check's id
 * @since 0.1.0
 */
public record DeleteAiOpsRequest(String clusterId, String aiopsId) {
    public DeleteAiOpsRequest {
        Objects.requireNonNull(clusterId, "clusterId");
        Objects.requireNonNull(aiopsId, "aiopsId");
    }
}
