// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What the cloud does with a cluster by itself (see sdk/docs/wire/ack.md#clusters-and-versions).
 *
 * @param clusterAutoUpgrade how the cluster upgrades itself
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-describeclusterdetail">vendor's documentation</a>
 * @since 0.1.0
 */
public record OperationPolicy(
        @JsonProperty("cluster_auto_upgrade") ClusterAutoUpgrade clusterAutoUpgrade) {

    /** Gives what a response leaves out its neutral value. */
    public OperationPolicy {
        clusterAutoUpgrade = clusterAutoUpgrade == null ? ClusterAutoUpgrade.EMPTY : clusterAutoUpgrade;
    }

    static final OperationPolicy EMPTY = new OperationPolicy(ClusterAutoUpgrade.EMPTY);
}
