// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal;

import io.clusterupgrade.error.CredentialsException;
import io.clusterupgrade.transport.Scheduler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Looks up what the calls of one client need and what may have to be fetched: credentials, a project. One lookup at a time for
 * each question, in a thread beside the callers; all who ask meanwhile wait without a thread and get the same result. A source
 * that hangs therefore holds a few threads of this client, whatever the number of its calls, and none of another client.
 *
 * <p>A lookup that has not ended after two minutes is not waited for by newcomers: they begin another, as long as there are not
 * too many that hang. Thread-safe.
 */
final class SharedLookups {
    private static final int MOST = 4;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Scheduler scheduler;
    private final Map<Object, Lookup<?>> underWay = new HashMap<>();
    private int running;

    SharedLookups(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    /**
     * What a lookup finds, or what it throws, for a caller that goes on when it is there.
     *
     * @param question who asks the same shares a lookup; always of one type of response
     * @return the caller's own: it may be ended before, which ends the wait and not the lookup
     */
    <T> CompletableFuture<T> join(Object question, Supplier<T> search) {
        return join(question, search, new Waiter<>(false));
    }

    /** As {@link #join}, for a caller whose thread waits. */
    <T> CompletableFuture<T> joinParked(Object question, Supplier<T> search) {
        return join(question, search, new Waiter<>(true));
    }

    private <T> CompletableFuture<T> join(Object question, Supplier<T> search, Waiter<T> mine) {
        Lookup<T> lookup;
        synchronized (this) {
            Lookup<T> known = known(question);
            boolean hangs = known != null && scheduler.nanoTime() - known.startedAt >= PATIENCE.toNanos();
            if (known != null && (!hangs || running >= MOST)) {
                known.waiting.add(mine);
                leaveWhenDone(known, mine);
                return mine;
            }
            if (running >= MOST) {
                mine.completeExceptionally(new CredentialsException(
                        "Credentials have been looked for " + MOST + " times, and no lookup has ended yet.", null));
                return mine;
            }
            lookup = new Lookup<>(question, scheduler.nanoTime());
            lookup.waiting.add(mine);
            underWay.put(question, lookup);
            running++;
        }
        leaveWhenDone(lookup, mine);
        begin(lookup, search);
        return mine;
    }

    private <T> void begin(Lookup<T> lookup, Supplier<T> search) {
        try {
            CompletableFuture<?> unused =
                    BackgroundTasks.run(search).whenComplete((found, failure) -> end(lookup, found, failure));
        } catch (Throwable e) {
            // No thread can be had: the next one must be able to try again.
            end(lookup, null, e);
        }
    }

    /** The first in this thread, the others in threads of the scheduler: what follows is code of callers, and may take its time. */
    private <T> void end(Lookup<T> lookup, @Nullable T found, @Nullable Throwable failure) {
        List<Waiter<T>> waiting;
        synchronized (this) {
            running--;
            underWay.remove(lookup.question, lookup);
            waiting = new ArrayList<>(lookup.waiting);
            lookup.waiting.clear();
        }
        Waiter<T> first = null;
        for (Waiter<T> one : waiting) {
            if (one.isParked) {
                one.end(found, failure);
            } else if (first == null) {
                first = one;
            } else {
                Scheduler.Scheduled unused = scheduler.schedule(Duration.ZERO, () -> one.end(found, failure));
            }
        }
        if (first != null) {
            first.end(found, failure);
        }
    }

    private <T> void leaveWhenDone(Lookup<T> lookup, Waiter<T> mine) {
        CompletableFuture<?> unused = mine.whenComplete((found, failure) -> {
            synchronized (this) {
                lookup.waiting.remove(mine);
            }
        });
    }

    @SuppressWarnings("unchecked") // a question always has results of one type
    private <T> @Nullable Lookup<T> known(Object question) {
        return (Lookup<T>) underWay.get(question);
    }

    /** Who waits for a lookup: a thread, or what goes on without one. */
    private static final class Waiter<T> extends CompletableFuture<T> {
        final boolean isParked;

        Waiter(boolean isParked) {
            this.isParked = isParked;
        }

        @SuppressWarnings("NullAway") // without a failure there is a finding, which is null only where its type says so
        void end(@Nullable T found, @Nullable Throwable failure) {
            if (failure == null) {
                complete(found);
            } else {
                completeExceptionally(failure);
            }
        }
    }

    /** One search, and who waits for it. */
    private static final class Lookup<T> {
        final Object question;
        final long startedAt;
        final Set<Waiter<T>> waiting = new LinkedHashSet<>();

        Lookup(Object question, long startedAt) {
            this.question = question;
            this.startedAt = startedAt;
        }
    }
}
