// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.ack;

import java.time.Instant;

/** The delay before a new task is shown. Guarded by the lock of its cluster. */
final class AckLag {
    private final Instant until;
    private int reads;

    AckLag(AckScript.Lag lag, Instant start) {
        until = start.plus(lag.time());
        reads = lag.reads();
    }

    Instant until() {
        return until;
    }

    /** Returns whether the task is shown; called once for each read. */
    boolean isOver(Instant now) {
        if (reads > 0) {
            reads--;
            return false;
        }
        return !now.isBefore(until);
    }
}
