// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.cce;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;

/** The state that all parts of a cluster share. Guarded by the lock of the cluster. */
final class CceContext {
    private final String clusterId;
    private final CceScript script;
    private final InstantSource taskTime;
    private int lastNumber;

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

    /** Returns the number of the next start; times do not give an order, because the clock may stand still between two starts. */
    int nextNumber() {
        lastNumber++;
        return lastNumber;
    }

    /** Returns a derived id, so that repeated runs have the same ids. */
    String uid(String kind, int number) {
        return uid(clusterId + "-" + kind + "-" + number);
    }

    static String uid(String seed) {
        return UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
