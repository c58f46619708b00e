// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal;

import io.clusterupgrade.transport.Scheduler;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The time at the server, for signatures: this machine's until a rejection shows that it is not; the difference then holds for all
 * calls of the client. When this machine's clock is set later, the monotonic clock measures how much time has passed at the server.
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
        if (last == null) {
            return ours;
        }
        long nanos = scheduler.nanoTime();
        Duration step = last.step(ours, nanos);
        if (step.abs().compareTo(STEP) <= 0) {
            return after(ours, last.offset());
        }
        // From here on the clock is as far off as it is now: the next step is measured from this one.
        Instant server = last.serverTime(ours, nanos);
        lesson = new Lesson(server, ours, nanos);
        return server;
    }

    /** Returns the instant so much later, or the last one there is where a clock stands at the end of all time. */
    static Instant after(Instant instant, Duration duration) {
        try {
            return instant.plus(duration);
        } catch (DateTimeException | ArithmeticException e) {
            return duration.isNegative() ? Instant.MIN : Instant.MAX;
        }
    }

    /** Notes what time it is at the server. */
    void learn(Instant serverTime) {
        lesson = new Lesson(serverTime, scheduler.now(), scheduler.nanoTime());
    }

    /** The server's time at one moment, with both of our clocks at that moment. */
    private record Lesson(Instant server, Instant ours, long nanos) {

        Duration offset() {
            return Duration.between(ours, server);
        }

        /** By how much the wall clock has gone on more than the steady one. */
        Duration step(Instant now, long nanoTime) {
            return Duration.between(ours, now).minusNanos(nanoTime - nanos);
        }

        /** Returns the server's time after a step of the clock. A forward step that does not correct the clock is usually the sleep of this machine. */
        Instant serverTime(Instant now, long nanoTime) {
            Duration step = step(now, nanoTime);
            boolean wasSet = step.isNegative() || step.minus(offset()).abs().compareTo(ALIKE) <= 0;
            return wasSet ? server.plusNanos(nanoTime - nanos) : now.plus(offset());
        }
    }
}
