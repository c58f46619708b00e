// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.cce;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;

/** What all parts of a cluster share. Guarded by the lock of the cluster. */
final class CceContext {
    private final String clusterId;
    private final CceScript script;
    private final InstantSource taskTime;
    private int newest;

    CceContext(String clusterId, CceScript script, InstantSource taskTime) {
        this.clusterId = clusterId;
        this.script = script;
        this.taskTime = taskTime;
    }

    String clusterId() {
        return clusterId;
    }

    CceScript script() {
        return script;
    }

    Instant now() {
        return taskTime.instant();
    }

    /** Numbers everything that is started: the clock may stand still in between. */
    int nextNumber() {
        newest++;
        return newest;
    }

    /** Derived, so that a run can be repeated with the same ids. */
    String uid(String kind, int number) {
        return uid(clusterId + "-" + kind + "-" + number);
    }

    static String uid(String seed) {
        return UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
