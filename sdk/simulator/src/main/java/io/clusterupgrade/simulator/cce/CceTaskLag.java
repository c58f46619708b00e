// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.cce;

import java.time.Instant;

/** The delay before a new task is shown: until a time, and for a number of reads. Guarded by the lock of its cluster. */
final class CceTaskLag {
    private final Instant until;
    private int reads;

    CceTaskLag(Instant until, int reads) {
        this.until = until;
        this.reads = reads;
    }

    Instant until() {
        return until;
    }

    /** Counts a read, and returns whether the task is hidden from it. */
    boolean hides(Instant now) {
        boolean early = now.isBefore(until);
        if (reads > 0) {
            reads--;
            return true;
        }
        return early;
    }
}
