// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.ack;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The version of a cluster, which may follow its upgrade late or never. Guarded by the lock of the cluster. */
final class AckClusterVersion {
    private final AckScript script;
    private String version;
    private Instant changed;
    private @Nullable Coming coming;

    private record Coming(String version, Instant time) {}

    AckClusterVersion(String version, Instant created, AckScript script) {
        this.version = version;
        this.changed = created;
        this.script = script;
    }

    /** An upgrade to this version succeeded at this instant. */
    void upgraded(String next, Instant success) {
        AckScript.VersionChange change = script.takeVersionChange();
        Duration delay = change.delay();
        coming = change.never() ? null : new Coming(next, success.plus(delay));
    }

    String at(Instant now) {
        Coming next = coming;
        if (next != null && !now.isBefore(next.time())) {
            version = next.version();
            changed = next.time();
            coming = null;
        }
        return version;
    }

    /** When it changed last, as of the newest {@link #at}. */
    Instant changed() {
        return changed;
    }
}
