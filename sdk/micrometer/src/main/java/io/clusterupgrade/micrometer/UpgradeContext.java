// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.micrometer;

import io.clusterupgrade.upgrade.model.ResumeToken;
import io.clusterupgrade.upgrade.model.UpgradeSnapshot;
import io.micrometer.common.KeyValue;
import io.micrometer.observation.Observation;
import org.jspecify.annotations.Nullable;

/**
 * The context of the observation of a watched upgrade, for observation filters, predicates and handlers.
 *
 * <p>Thread-safe as far as its own methods are concerned; the rest is Micrometer's.
 *
 * @since 0.1.0
 */
public final class UpgradeContext extends Observation.Context {
    private final ResumeToken upgrade;
    private volatile @Nullable UpgradeSnapshot snapshot;
    private volatile String outcome = KeyValue.NONE_VALUE;

    UpgradeContext(ResumeToken upgrade) {
        this.upgrade = upgrade;
    }

    /** Returns what identifies the upgrade: service, cluster, kind and, when it was known at the start of the watch, task. */
    public ResumeToken upgrade() {
        return upgrade;
    }

    /** Returns the result of the newest poll that caused an event; null before the first. */
    public @Nullable UpgradeSnapshot snapshot() {
        return snapshot;
    }

    /**
     * Returns how the watch ended: the name of a state such as {@code SUCCEEDED}, {@code STILL_RUNNING} when the watch ended before the
     * upgrade, {@code UNKNOWN} when it failed; {@code none} while it continues.
     */
    public String outcome() {
        return outcome;
    }

    void update(UpgradeSnapshot newest) {
        snapshot = newest;
    }

    void end(String result) {
        outcome = result;
    }
}
