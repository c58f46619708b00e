// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.testkit;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Notes what happens, with the seconds of a clock. Thread-safe; does not block. */
final class EventLog {
    private final Clock clock;
    private final ConcurrentLinkedQueue<String> entries = new ConcurrentLinkedQueue<>();

    EventLog(Clock clock) {
        this.clock = clock;
    }

    void add(String event) {
        entries.add(clock.instant().getEpochSecond() + " " + event);
    }

    List<String> entries() {
        return List.copyOf(entries);
    }
}
