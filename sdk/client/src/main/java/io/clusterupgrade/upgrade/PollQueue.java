// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A queue of due polls: a limited number of polls is in progress, the others wait in a queue for each account, and the
 * accounts take turns. Each account with watches has its share of the slots, and may use more while other accounts
 * leave theirs idle, except for a quarter, which is reserved for those accounts. Thread-safe.
 */
final class PollQueue {
    private final int slots;
    private final IdentityHashMap<Object, Line> lines = new IdentityHashMap<>();
    private final Deque<Line> turns = new ArrayDeque<>();
    private int inProgress;
    private boolean dispatching;

    PollQueue(int slots) {
        this.slots = slots;
    }

    /** Registers a watch of an account and returns its line, for {@link #add} and {@link #leave}. */
    synchronized Line join(Object account) {
        Line line = lines.computeIfAbsent(account, key -> new Line(key));
        line.watches++;
        return line;
    }

    /** Removes a watch from its line. */
    synchronized void leave(Line line) {
        line.watches--;
        if (line.watches == 0) {
            lines.remove(line.account);
        }
    }

    /** Sends a poll in its turn; the future that it returns completes when the poll is over. */
    void add(Line line, Supplier<CompletableFuture<?>> poll) {
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

    /** Returns the next poll of the next account that has no more than its share in progress; null if there is none. */
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
     * Returns the slots that stay free for accounts with less than their share, so that they do not wait for polls that
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

    /** The due polls of an account. Guarded by its queue. */
    static final class Line {
        private final Object account;
        private final Deque<Supplier<CompletableFuture<?>>> waiting = new ArrayDeque<>();
        private int watches;
        private int inProgress;

        private Line(Object account) {
            this.account = account;
        }
    }
}
