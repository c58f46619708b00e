// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * Extended parameters of a cluster (see sdk/docs/wire/cce.md#clusters).
 *
 * @param upgradeFrom the version it was upgraded from
 * @since 0.1.0
 */
public record ClusterExtendParam(
        @JsonProperty("upgradefrom") @Nullable String upgradeFrom) {
    static final ClusterExtendParam EMPTY = new ClusterExtendParam(null);
}
