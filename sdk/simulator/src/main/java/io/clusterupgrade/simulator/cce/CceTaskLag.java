// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.cce;

import java.time.Instant;

/** How long a new task is not shown yet: until a time, and for a number of reads. Guarded by the lock of its cluster. */
final class CceTaskLag {
    private final Instant until;
    private int reads;

    CceTaskLag(Instant until, int reads) {
        this.until = until;
        this.reads = reads;
    }

    /** Counts a read, and says whether the task stays hidden from it. */
    boolean hides(Instant now) {
        boolean early = now.isBefore(until);
        if (reads > 0) {
            reads--;
            return true;
        }
        return early;
    }
}
