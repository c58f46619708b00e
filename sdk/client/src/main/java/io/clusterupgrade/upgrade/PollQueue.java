// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Polls that are due: a bounded number of them is under way, the rest waits in a line for each account, and the accounts take
 * turns. Each account that has watches has its share of the places, and may have more while others leave theirs idle: but for a
 * quarter, which is kept for those that come back. Thread-safe.
 */
final class PollQueue {
    private final int places;
    private final IdentityHashMap<Object, Line> lines = new IdentityHashMap<>();
    private final Deque<Line> turns = new ArrayDeque<>();
    private int underWay;
    private boolean dispatching;

    PollQueue(int places) {
        this.places = places;
    }

    /** A watch of an account begins: its line, for {@link #add} and {@link #leave}. */
    synchronized Line join(Object account) {
        Line line = lines.computeIfAbsent(account, key -> new Line(key));
        line.watches++;
        return line;
    }

    /** A watch ends. */
    synchronized void leave(Line line) {
        line.watches--;
        if (line.watches == 0) {
            lines.remove(line.account);
        }
    }

    /** Sends a poll when it is its turn; the future that it gives is done when the poll is over. */
    void add(Line line, Supplier<CompletableFuture<?>> poll) {
        synchronized (this) {
            if (line.waiting.isEmpty()) {
                turns.addLast(line);
            }
            line.waiting.addLast(poll);
        }
        dispatch();
    }

    /** One thread dispatches; a poll that is over at once then makes the loop longer, not the stack deeper. */
    private void dispatch() {
        for (Turn turn = next(); turn != null; turn = next()) {
            Line line = turn.line;
            send(turn.poll).whenComplete((value, thrown) -> over(line)).exceptionally(thrown -> null);
            synchronized (this) {
                dispatching = false;
            }
        }
    }

    /** Whatever is thrown, the place is free again and the next poll is sent. */
    private static CompletableFuture<?> send(Supplier<CompletableFuture<?>> poll) {
        try {
            return poll.get();
        } catch (RuntimeException | Error e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /** The next poll of the account whose turn it is and that has not more than its share under way; null if none. */
    private synchronized @Nullable Turn next() {
        if (dispatching || underWay >= places) {
            return null;
        }
        int share = Math.max(1, places / Math.max(1, lines.size()));
        boolean isRoomy = underWay < places - reserve();
        for (int i = turns.size(); i > 0; i--) {
            Line line = turns.removeFirst();
            if (line.underWay < share || isRoomy) {
                Supplier<CompletableFuture<?>> poll = line.waiting.removeFirst();
                if (!line.waiting.isEmpty()) {
                    turns.addLast(line);
                }
                line.underWay++;
                underWay++;
                dispatching = true;
                return new Turn(line, poll);
            }
            turns.addLast(line);
        }
        return null;
    }

    /** The places that stay free for accounts with less than their share, so that they wait for nobody who hangs. */
    private int reserve() {
        return lines.size() > 1 ? Math.max(1, places / 4) : 0;
    }

    private void over(Line line) {
        synchronized (this) {
            line.underWay--;
            underWay--;
        }
        dispatch();
    }

    private record Turn(Line line, Supplier<CompletableFuture<?>> poll) {}

    /** The polls of an account that are due. Guarded by its queue. */
    static final class Line {
        private final Object account;
        private final Deque<Supplier<CompletableFuture<?>>> waiting = new ArrayDeque<>();
        private int watches;
        private int underWay;

        private Line(Object account) {
            this.account = account;
        }
    }
}
