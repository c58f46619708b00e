// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * Extended parameters of a cluster (see sdk/docs/wire/cce.md#clusters).
 *
 * @param upgradeFrom the version it was upgraded from
 * @param enterpriseProjectId the enterprise project it belongs to; null without enterprise projects
 * @param clusterExternalIp the public address of its API server; null without one
 * @since 0.1.0
 */
public record ClusterExtendParam(
        @JsonProperty("upgradefrom") @Nullable String upgradeFrom,
        @JsonProperty("enterpriseProjectId") @Nullable String enterpriseProjectId,
        @JsonProperty("clusterExternalIP") @Nullable String clusterExternalIp) {
    static final ClusterExtendParam EMPTY = new ClusterExtendParam(null, null, null);
}
