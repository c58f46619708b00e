// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The automatic operations of a cluster (see sdk/docs/wire/ack.md#clusters-and-versions).
 *
 * @param clusterAutoUpgrade the automatic upgrade
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-describeclusterdetail">vendor's documentation</a>
 * @since 0.1.0
 */
public record OperationPolicy(
        @JsonProperty("cluster_auto_upgrade") ClusterAutoUpgrade clusterAutoUpgrade) {

    public OperationPolicy {
        clusterAutoUpgrade = clusterAutoUpgrade == null ? ClusterAutoUpgrade.EMPTY : clusterAutoUpgrade;
    }

    static final OperationPolicy EMPTY = new OperationPolicy(ClusterAutoUpgrade.EMPTY);
}
