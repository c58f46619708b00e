// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal;

import io.clusterupgrade.transport.Scheduler;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The time at the server, for signatures: this machine's until a refusal shows that it is not; the difference then holds for all
 * calls of the client. When this machine's clock is set later, the steady clock tells how much time has passed at the server.
 * Thread-safe.
 */
final class ServerClock {
    private static final Duration STEP = Duration.ofMinutes(1);
    private static final Duration ALIKE = Duration.ofMinutes(5);

    private final Scheduler scheduler;
    private volatile @Nullable Lesson lesson;

    ServerClock(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    Instant now() {
        Lesson last = lesson;
        Instant ours = scheduler.now();
        return last == null ? ours : last.serverTime(ours, scheduler.nanoTime());
    }

    /** Notes what time it is at the server. */
    void learn(Instant serverTime) {
        lesson = new Lesson(serverTime, scheduler.now(), scheduler.nanoTime());
    }

    /** The server's time once, with both of our clocks at that moment. */
    private record Lesson(Instant server, Instant ours, long nanos) {

        Instant serverTime(Instant now, long nanoTime) {
            Duration offset = Duration.between(ours, server);
            Duration passed = Duration.ofNanos(nanoTime - nanos);
            Duration step = Duration.between(ours, now).minus(passed);
            boolean wasSet = step.compareTo(STEP.negated()) < 0
                    || (step.compareTo(STEP) > 0 && step.minus(offset).abs().compareTo(ALIKE) <= 0);
            // A step forward of any other size is mostly the sleep of this machine, which its steady clock missed.
            return wasSet ? server.plus(passed) : now.plus(offset);
        }
    }
}
