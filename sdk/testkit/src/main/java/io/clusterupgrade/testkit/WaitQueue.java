// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.testkit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** All waits, in the order of their times. Guarded by the lock of its timeline. */
final class WaitQueue {
    private final NavigableSet<Wait> waits = new TreeSet<>();
    private int watchdogs;

    void add(Wait wait) {
        waits.add(wait);
        if (wait.isWatchdog) {
            watchdogs++;
        }
    }

    void remove(Wait wait) {
        if (waits.remove(wait) && wait.isWatchdog) {
            watchdogs--;
        }
    }

    /** Returns the next wait to end; null if there is none, or only watchdogs that are not due. */
    @Nullable Wait next(Instant now) {
        if (waits.isEmpty()) {
            return null;
        }
        Wait first = waits.first();
        boolean timePasses = watchdogs < waits.size() || !first.due.isAfter(now);
        return timePasses ? first : null;
    }

    /** Returns whether no wait ends before another one, which is not in the queue. */
    boolean hasNoneBefore(Wait other) {
        return waits.isEmpty() || waits.first().compareTo(other) > 0;
    }

    /** Returns the threads that sleep. */
    List<Thread> sleepers() {
        return waits.stream().map(wait -> wait.sleeper).filter(Objects::nonNull).toList();
    }

    /** Removes and returns all waits. */
    List<Wait> drain() {
        List<Wait> all = new ArrayList<>(waits);
        waits.clear();
        watchdogs = 0;
        return all;
    }
}
