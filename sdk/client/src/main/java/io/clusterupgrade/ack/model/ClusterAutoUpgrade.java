// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * How a cluster upgrades itself (see sdk/docs/wire/ack.md#clusters-and-versions). It does so in its maintenance window
 * only.
 *
 * @param enabled whether it does
 * @param channel which versions it takes
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-describeclusterdetail">vendor's documentation</a>
 * @since 0.1.0
 */
public record ClusterAutoUpgrade(
        @JsonProperty("enabled") @Nullable Boolean enabled,
        @JsonProperty("channel") UpgradeChannel channel) {

    /** Gives what a response leaves out its neutral value. */
    public ClusterAutoUpgrade {
        channel = channel == null ? UpgradeChannel.ABSENT : channel;
    }

    static final ClusterAutoUpgrade EMPTY = new ClusterAutoUpgrade(null, UpgradeChannel.ABSENT);
}
