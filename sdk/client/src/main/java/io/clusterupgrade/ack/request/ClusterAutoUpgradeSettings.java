// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.request;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.ack.model.UpgradeChannel;
import io.clusterupgrade.internal.request.Checks;
import org.jspecify.annotations.Nullable;

/**
 * The automatic upgrades of a cluster (see sdk/docs/wire/ack.md#clusters-and-versions). They happen in its maintenance window
 * only. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class ClusterAutoUpgradeSettings {
    private final boolean enabled;
    private final @Nullable UpgradeChannel channel;

    private ClusterAutoUpgradeSettings(boolean enabled, @Nullable UpgradeChannel channel) {
        this.enabled = enabled;
        this.channel = channel;
    }

    /** Returns settings for automatic upgrades to the versions of a channel. */
    public static ClusterAutoUpgradeSettings on(UpgradeChannel channel) {
        return new ClusterAutoUpgradeSettings(true, Checks.enumValue("channel", channel));
    }

    /** Returns settings without automatic upgrades. */
    public static ClusterAutoUpgradeSettings off() {
        return new ClusterAutoUpgradeSettings(false, null);
    }

    /** Returns whether there are automatic upgrades. */
    @JsonProperty("enabled")
    public boolean enabled() {
        return enabled;
    }

    /** Returns the channel of the versions; null without automatic upgrades. */
    @JsonProperty("channel")
    public @Nullable UpgradeChannel channel() {
        return channel;
    }
}
