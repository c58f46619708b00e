// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * The automatic upgrade of a cluster (see sdk/docs/wire/ack.md#clusters-and-versions). It runs only in the maintenance
 * window.
 *
 * @param enabled whether it writes logs
 * @param channel the channel, which determines the versions
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-describeclusterdetail">vendor's documentation</a>
 * @since 0.1.0
 */
public record ClusterAutoUpgrade(
        @JsonProperty("enabled") @Nullable Boolean enabled,
        @JsonProperty("channel") UpgradeChannel channel) {

    public ClusterAutoUpgrade {
        channel = channel == null ? UpgradeChannel.ABSENT : channel;
    }

    static final ClusterAutoUpgrade EMPTY = new ClusterAutoUpgrade(null, UpgradeChannel.ABSENT);
}
