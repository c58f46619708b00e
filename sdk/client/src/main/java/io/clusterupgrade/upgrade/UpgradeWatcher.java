// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import io.clusterupgrade.transport.RateLimit;
import io.clusterupgrade.upgrade.model.UpgradeOutcome;
import io.clusterupgrade.upgrade.model.UpgradeOutcome.StillRunning.Reason;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Watches many upgrades, up to thousands, on a few threads. A waiting watch uses no thread; a poll in progress uses one
 * of its client's transport, and at most {@link #maxConcurrentPolls} are in progress at a time. Due polls take turns
 * between accounts (clients), so one slow or throttled account does not delay the others.
 *
 * <pre>{@code
 * try (UpgradeWatcher watcher = UpgradeWatcher.create()) {
 *     List<CompletableFuture<UpgradeOutcome>> watches =
 *             upgrades.stream().map(upgrade -> upgrade.awaitAsync(watcher, options)).toList();
 *     watches.forEach(watch -> System.out.println(watch.join()));
 * }
 * }</pre>
 *
 * <p>Thread-safe. Closing it ends the watches, never an upgrade. Its threads do not keep the JVM alive: wait for the
 * futures to see the outcomes.
 *
 * @since 0.1.0
 */
public final class UpgradeWatcher implements AutoCloseable {
    private static final int DEFAULT_POLLS = 8;

    /**
     * The default limit on the polls of an account: 30 in a second, evenly spread as soon as 30 are due at once. An account is a
     * project at an endpoint, or a client without a project; all watches of this watcher in the account share the limit, those of
     * another watcher do not. CCE has been observed to throttle an account at about 70 reads in a second (see
     * sdk/docs/wire/cce.md#errors); the rest is left to the other programs of the account.
     */
    public static final RateLimit DEFAULT_LIMIT = RateLimit.perSecond(30).withBurst(30);

    private final int maxConcurrentPolls;
    private final @Nullable Executor executor;
    private final PollQueue queue;
    private final Set<AsyncWatch> watches = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    private UpgradeWatcher(int maxConcurrentPolls, @Nullable Executor executor, @Nullable RateLimit perAccount) {
        if (maxConcurrentPolls < 1) {
            throw new IllegalArgumentException("maxConcurrentPolls < 1: " + maxConcurrentPolls);
        }
        this.maxConcurrentPolls = maxConcurrentPolls;
        this.executor = executor;
        this.queue = new PollQueue(maxConcurrentPolls, perAccount);
    }

    /** Creates a watcher with at most 8 polls at a time, and {@link #DEFAULT_LIMIT} for each account. */
    public static UpgradeWatcher create() {
        return new UpgradeWatcher(DEFAULT_POLLS, null, DEFAULT_LIMIT);
    }

    /**
     * Creates a watcher with another number of polls at a time; the transport must allow as many calls in flight. The
     * number needed is the polls per second times the seconds per poll: 5,000 upgrades polled every 10 seconds in 50
     * milliseconds each need 25.
     *
     * @throws IllegalArgumentException if it is below 1
     */
    public static UpgradeWatcher create(int maxConcurrentPolls) {
        return new UpgradeWatcher(maxConcurrentPolls, null, DEFAULT_LIMIT);
    }

    /**
     * Creates a watcher with another limit on the polls of an account. An account is a project at an endpoint, or a client
     * without a project. Polls beyond the limit wait: with 30 in a second, 5,000 upgrades of one account are polled every
     * three minutes each.
     *
     * @param perAccount the limit; null for none
     * @throws IllegalArgumentException if {@code maxConcurrentPolls} is below 1
     */
    public static UpgradeWatcher create(int maxConcurrentPolls, @Nullable RateLimit perAccount) {
        return new UpgradeWatcher(maxConcurrentPolls, null, perAccount);
    }

    /**
     * Creates a watcher that polls with blocking calls in the threads of an executor, such as one with virtual threads.
     *
     * @param executor runs polls; the watcher does not close it
     * @param maxConcurrentPolls the maximum number of concurrent polls
     * @throws IllegalArgumentException if it is below 1
     */
    public static UpgradeWatcher on(Executor executor, int maxConcurrentPolls) {
        return new UpgradeWatcher(maxConcurrentPolls, executor, DEFAULT_LIMIT);
    }

    /** As {@link #on(Executor, int)}, with another limit on the polls of an account; see {@link #create(int, RateLimit)}. */
    public static UpgradeWatcher on(Executor executor, int maxConcurrentPolls, @Nullable RateLimit perAccount) {
        return new UpgradeWatcher(maxConcurrentPolls, executor, perAccount);
    }

    /** Returns the maximum number of concurrent polls. */
    public int maxConcurrentPolls() {
        return maxConcurrentPolls;
    }

    /** Returns how many upgrades are watched now. */
    public int activeWatches() {
        return watches.size();
    }

    /**
     * Watches an upgrade until it reaches a resting state.
     *
     * @return a future that completes with the outcome, or fails with what {@link Upgrade#await(AwaitOptions)} would
     *     throw. Cancelling it ends the watch, never the upgrade
     * @throws IllegalStateException if the watcher is closed
     */
    public CompletableFuture<UpgradeOutcome> watch(Upgrade upgrade, AwaitOptions options) {
        if (closed) {
            throw new IllegalStateException("the watcher is closed");
        }
        AsyncWatch watch = new AsyncWatch(upgrade, options, queue, executor);
        watches.add(watch);
        CompletableFuture<UpgradeOutcome> outcome = watch.outcome(() -> watches.remove(watch));
        watch.start();
        if (closed) {
            watch.detach(Reason.WATCHER_CLOSED);
        }
        return outcome;
    }

    /**
     * Ends all watches with {@link UpgradeOutcome.StillRunning}; the upgrades continue. A repeated call has no effect.
     */
    @Override
    public void close() {
        closed = true;
        watches.forEach(watch -> watch.detach(Reason.WATCHER_CLOSED));
    }
}
