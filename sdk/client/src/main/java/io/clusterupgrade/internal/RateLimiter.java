// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal;

import io.clusterupgrade.transport.RateLimit;
import io.clusterupgrade.transport.Scheduler;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The token bucket of a client's sendings. Who finds no permit queues without a thread; one delayed task serves the head of the
 * queue. A permit is a future: whoever cancels or fails it first has left the queue, and the permit goes to the next. Thread-safe.
 */
final class RateLimiter {
    private static final double SECOND = 1e9;
    private static final double LONGEST = Long.MAX_VALUE / 8.0;

    private final Scheduler scheduler;
    private final long interval;
    private final long stretch;
    private final Deque<CompletableFuture<Void>> queue = new ArrayDeque<>();

    /** When the bucket is full again. */
    private long full;

    /** When the head of the queue is to be served, by the wait that was asked for. */
    private long due;

    private boolean waiting;

    RateLimiter(RateLimit limit, Scheduler scheduler) {
        this.scheduler = scheduler;
        this.interval = Math.max(1, (long) (SECOND / limit.permitsPerSecond()));
        this.stretch = (long) Math.min((double) interval * (limit.burst() - 1), LONGEST);
        this.full = scheduler.nanoTime();
    }

    /** A permit: there already, or to come in the order of asking. */
    CompletableFuture<Void> acquire() {
        CompletableFuture<Void> permit = new CompletableFuture<>();
        @Nullable Duration wait;
        synchronized (this) {
            long now = scheduler.nanoTime();
            if (queue.isEmpty() && untilNext(now) == 0) {
                take(now);
                permit.complete(null);
                return permit;
            }
            queue.add(permit);
            wait = waiting ? null : waitFrom(now);
        }
        CompletableFuture<?> unused = permit.whenComplete((value, left) -> {
            if (left != null) {
                leave(permit);
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
            // Nobody would be served any more.
            synchronized (this) {
                waiting = false;
            }
            throw e;
        }
    }

    /** Serves whom it can. The wait is trusted to have been one, whatever the clock says: a test's may stand still. */
    private void serve() {
        long now;
        synchronized (this) {
            now = scheduler.nanoTime() - due > 0 ? scheduler.nanoTime() : due;
        }
        while (true) {
            CompletableFuture<Void> next;
            @Nullable Duration wait = null;
            synchronized (this) {
                next = queue.peek();
                if (next == null) {
                    waiting = false;
                    return;
                }
                if (untilNext(now) == 0) {
                    queue.remove();
                    take(now);
                } else {
                    wait = waitFrom(now);
                }
            }
            if (wait != null) {
                serveAfter(wait);
                return;
            }
            if (!next.complete(null)) {
                giveBack();
            }
        }
    }

    private synchronized void leave(CompletableFuture<Void> permit) {
        queue.removeIf(queued -> queued == permit);
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
