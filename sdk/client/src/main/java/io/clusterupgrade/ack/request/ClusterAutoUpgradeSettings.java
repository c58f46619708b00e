// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.request;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.ack.model.UpgradeChannel;
import io.clusterupgrade.internal.request.Checks;
import org.jspecify.annotations.Nullable;

/**
 * How a cluster upgrades itself (see sdk/docs/wire/ack.md#clusters-and-versions). It does so in its maintenance window
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

    /** A cluster that upgrades itself to the versions of a channel. */
    public static ClusterAutoUpgradeSettings on(UpgradeChannel channel) {
        return new ClusterAutoUpgradeSettings(true, Checks.enumValue("channel", channel));
    }

    /** A cluster that does not upgrade itself. */
    public static ClusterAutoUpgradeSettings off() {
        return new ClusterAutoUpgradeSettings(false, null);
    }

    /** Returns whether it does. */
    @JsonProperty("enabled")
    public boolean enabled() {
        return enabled;
    }

    /** Which versions it takes; null when it takes none. */
    @JsonProperty("channel")
    public @Nullable UpgradeChannel channel() {
        return channel;
    }
}
