// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal;

import io.clusterupgrade.transport.RateLimit;
import io.clusterupgrade.transport.Scheduler;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The token bucket of a client's attempts. Who finds no permit queues without a thread; one delayed task serves the head of the
 * queue. A permit is a future: whoever cancels or fails it first has left the queue, and the permit goes to the next. Thread-safe.
 */
public final class RateLimiter {
    private static final double SECOND = 1e9;
    private static final double LONGEST = Long.MAX_VALUE / 8.0;

    private final Scheduler scheduler;
    private final long interval;
    private final long stretch;
    /** By number, so that whoever leaves is found at once, however long the queue. */
    private final Map<Long, CompletableFuture<Void>> queue = new LinkedHashMap<>();

    private long lastNumber;

    /** The time at which the bucket is full again. */
    private long full;

    /** The time at which the head of the queue gets its permit, according to the scheduled delay. */
    private long due;

    private boolean waiting;

    /** Creates a limiter whose bucket is full. */
    public RateLimiter(RateLimit limit, Scheduler scheduler) {
        this.scheduler = scheduler;
        this.interval = Math.max(1, (long) (SECOND / limit.permitsPerSecond()));
        this.stretch = (long) Math.min((double) interval * (limit.burst() - 1), LONGEST);
        this.full = scheduler.nanoTime();
    }

    /** A permit: there already, or to come in the order of asking. */
    public CompletableFuture<Void> acquire() {
        CompletableFuture<Void> permit = new CompletableFuture<>();
        @Nullable Duration wait;
        long number;
        synchronized (this) {
            long now = scheduler.nanoTime();
            if (queue.isEmpty() && untilNext(now) == 0) {
                take(now);
                permit.complete(null);
                return permit;
            }
            number = ++lastNumber;
            queue.put(number, permit);
            wait = waiting ? null : waitFrom(now);
        }
        CompletableFuture<?> unused = permit.whenComplete((value, left) -> {
            if (left != null) {
                leave(number);
            }
        });
        serveAfter(wait);
        return permit;
    }

    private void serveAfter(@Nullable Duration wait) {
        if (wait == null) {
            return;
        }
        try {
            Scheduler.Scheduled unused = scheduler.schedule(wait, this::serve);
        } catch (Throwable e) {
            // Otherwise no caller would be served any more.
            synchronized (this) {
                waiting = false;
            }
            throw e;
        }
    }

    /** Serves the head of the queue. The wait is trusted to have been one, whatever the clock says: a test's may stand still. */
    private void serve() {
        @Nullable CompletableFuture<Void> next = null;
        @Nullable Duration wait = null;
        synchronized (this) {
            long now = scheduler.nanoTime() - due > 0 ? scheduler.nanoTime() : due;
            Iterator<CompletableFuture<Void>> first = queue.values().iterator();
            if (first.hasNext() && untilNext(now) == 0) {
                next = first.next();
                first.remove();
                take(now);
            }
            waiting = false;
            if (!queue.isEmpty()) {
                wait = waitFrom(now);
            }
        }
        // First of all: what follows a permit is code of signers and callers, and may take its time.
        serveAfter(wait);
        if (next != null && !next.complete(null)) {
            giveBack();
        }
    }

    /** Takes back a permit that nothing was sent with, if it was granted at all. */
    void unused(CompletableFuture<Void> permit) {
        if (permit.isDone() && !permit.isCompletedExceptionally()) {
            giveBack();
        }
    }

    private synchronized void leave(long number) {
        queue.remove(number);
    }

    private long untilNext(long now) {
        return Math.max(0, full - stretch - now);
    }

    private void take(long now) {
        full = (full - now > 0 ? full : now) + interval;
    }

    private synchronized void giveBack() {
        full -= interval;
    }

    private Duration waitFrom(long now) {
        long wait = untilNext(now);
        waiting = true;
        due = now + wait;
        return Duration.ofNanos(wait);
    }
}
