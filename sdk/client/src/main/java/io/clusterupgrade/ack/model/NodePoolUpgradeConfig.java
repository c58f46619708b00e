// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * The older settings for upgrades of a node pool, deprecated by the vendor
 * (see sdk/docs/wire/ack.md#node-pools-and-nodes).
 *
 * @param autoUpgrade whether it is upgraded automatically
 * @param maxUnavailable how many nodes may be unavailable at the same time, 1 to 1000
 * @param surge the number of additional nodes during an upgrade
 * @param surgePercentage the same as a percentage
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-describeclusternodepooldetail">vendor's documentation</a>
 * @since 0.1.0
 */
public record NodePoolUpgradeConfig(
        @JsonProperty("auto_upgrade") @Nullable Boolean autoUpgrade,
        @JsonProperty("max_unavailable") @Nullable Long maxUnavailable,
        @JsonProperty("surge") @Nullable Long surge,
        @JsonProperty("surge_percentage") @Nullable Long surgePercentage) {}
