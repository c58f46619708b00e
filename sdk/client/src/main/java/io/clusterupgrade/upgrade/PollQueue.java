// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import io.clusterupgrade.internal.RateLimiter;
import io.clusterupgrade.transport.RateLimit;
import io.clusterupgrade.transport.Scheduler;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A queue of due polls: a limited number of polls is in progress, the others wait in a queue for each client, and the
 * clients take turns. Each client with watches has its share of the slots, and may use more while other clients
 * leave theirs idle, except for a quarter, which is reserved for those clients. A limit on the polls of an account in a second
 * spreads them over time. Thread-safe.
 */
final class PollQueue {
    private final int slots;
    private final @Nullable RateLimit limit;
    private final IdentityHashMap<Object, Line> lines = new IdentityHashMap<>();
    private final Map<Object, RateLimiter> limiters = new HashMap<>();
    private final Deque<Line> turns = new ArrayDeque<>();
    private int inProgress;
    private boolean dispatching;

    PollQueue(int slots, @Nullable RateLimit limit) {
        this.slots = slots;
        this.limit = limit;
    }

    /**
     * Registers a watch and returns its line, for {@link #add} and {@link #leave}.
     *
     * @param client the client of the watch; each takes turns with the others, since a limit of its own may hold it up
     * @param account what the polls in a second are counted by; clients may share it
     * @param time by which the polls of the account are spread
     */
    synchronized Line join(Object client, Object account, Scheduler time) {
        Line line = lines.computeIfAbsent(client, key -> new Line(key, limiter(account, time)));
        line.watches++;
        return line;
    }

    private @Nullable RateLimiter limiter(Object account, Scheduler time) {
        return limit == null ? null : limiters.computeIfAbsent(account, key -> new RateLimiter(limit, time));
    }

    /** Removes a watch from its line. */
    synchronized void leave(Line line) {
        line.watches--;
        if (line.watches == 0) {
            lines.remove(line.client);
            limiters.values().removeIf(limiter -> lines.values().stream().noneMatch(other -> other.limiter == limiter));
        }
    }

    /**
     * Sends a poll in its turn; the future that it returns completes when the poll is over.
     *
     * @return the permit for the poll, which cancels it as long as it waits for that
     */
    CompletableFuture<Void> add(Line line, Supplier<CompletableFuture<?>> poll) {
        CompletableFuture<Void> permit =
                line.limiter == null ? CompletableFuture.completedFuture(null) : line.limiter.acquire();
        permit.thenRun(() -> enqueue(line, poll)).exceptionally(cancelled -> null);
        return permit;
    }

    private void enqueue(Line line, Supplier<CompletableFuture<?>> poll) {
        synchronized (this) {
            if (line.waiting.isEmpty()) {
                turns.addLast(line);
            }
            line.waiting.addLast(poll);
        }
        dispatch();
    }

    /**
     * Sends the polls that may be sent, in one thread at a time; a poll that completes at once continues the loop
     * instead of deepening the stack.
     */
    private void dispatch() {
        for (Turn turn = next(); turn != null; turn = next()) {
            Line line = turn.line;
            send(turn.poll).whenComplete((value, thrown) -> over(line)).exceptionally(thrown -> null);
            synchronized (this) {
                dispatching = false;
            }
        }
    }

    /** Sends a poll; if it throws, the slot is free again and the next poll is sent. */
    private static CompletableFuture<?> send(Supplier<CompletableFuture<?>> poll) {
        try {
            return poll.get();
        } catch (RuntimeException | Error e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /** Returns the next poll of the next client that has no more than its share in progress; null if there is none. */
    private synchronized @Nullable Turn next() {
        if (dispatching || inProgress >= slots) {
            return null;
        }
        int share = Math.max(1, slots / Math.max(1, lines.size()));
        boolean hasSpareSlots = inProgress < slots - reserve();
        for (int i = turns.size(); i > 0; i--) {
            Line line = turns.removeFirst();
            if (line.inProgress < share || hasSpareSlots) {
                Supplier<CompletableFuture<?>> poll = line.waiting.removeFirst();
                if (!line.waiting.isEmpty()) {
                    turns.addLast(line);
                }
                line.inProgress++;
                inProgress++;
                dispatching = true;
                return new Turn(line, poll);
            }
            turns.addLast(line);
        }
        return null;
    }

    /**
     * Returns the slots that stay free for clients with less than their share, so that they do not wait for polls that
     * hang.
     */
    private int reserve() {
        return lines.size() > 1 ? Math.max(1, slots / 4) : 0;
    }

    private void over(Line line) {
        synchronized (this) {
            line.inProgress--;
            inProgress--;
        }
        dispatch();
    }

    private record Turn(Line line, Supplier<CompletableFuture<?>> poll) {}

    /** The due polls of a client. Guarded by its queue. */
    static final class Line {
        private final Object client;
        private final @Nullable RateLimiter limiter;
        private final Deque<Supplier<CompletableFuture<?>>> waiting = new ArrayDeque<>();
        private int watches;
        private int inProgress;

        private Line(Object client, @Nullable RateLimiter limiter) {
            this.client = client;
            this.limiter = limiter;
        }
    }
}
