// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.ack;

import io.clusterupgrade.simulator.engine.NextChange;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The version of a cluster, which may change late or never after its control plane is upgraded. Guarded by the lock of the cluster. */
final class AckClusterVersion {
    private final AckScript script;
    private String version;
    private Instant changed;
    private @Nullable Pending pending;

    private record Pending(String version, Instant time) {}

    AckClusterVersion(String version, Instant created, AckScript script) {
        this.version = version;
        this.changed = created;
        this.script = script;
    }

    /** Records that the control plane was upgraded to this version at this instant. */
    void upgraded(String next, Instant done) {
        AckScript.VersionChange change = script.takeVersionChange();
        Duration delay = change.delay();
        pending = change.never() ? null : new Pending(next, done.plus(delay));
    }

    String at(Instant now) {
        Pending next = pending;
        if (next != null && !now.isBefore(next.time())) {
            version = next.version();
            changed = next.time();
            pending = null;
        }
        return version;
    }

    void nextChange(NextChange next) {
        next.at(pending == null ? null : pending.time());
    }

    /** Returns the time of the last change, as of the last call of {@link #at}. */
    Instant changed() {
        return changed;
    }
}
