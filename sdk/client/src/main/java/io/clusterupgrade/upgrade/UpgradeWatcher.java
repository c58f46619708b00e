// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import io.clusterupgrade.upgrade.model.UpgradeOutcome;
import io.clusterupgrade.upgrade.model.UpgradeOutcome.StillRunning.Reason;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Watches many upgrades, thousands if need be, on a handful of threads. A watch that waits holds no thread; a poll under way holds
 * one of its client's transport, and no more than {@link #maxConcurrentPolls} are under way at a time. Polls that are due take
 * turns between accounts (clients), so one slow or throttled account does not hold up the others.
 *
 * <pre>{@code
 * try (UpgradeWatcher watcher = UpgradeWatcher.create()) {
 *     List<CompletableFuture<UpgradeOutcome>> watches =
 *             upgrades.stream().map(upgrade -> upgrade.awaitAsync(watcher, options)).toList();
 *     watches.forEach(watch -> System.out.println(watch.join()));
 * }
 * }</pre>
 *
 * <p>Thread-safe. Closing it ends the watches, never an upgrade. Its threads keep no JVM alive: who wants to see the end waits for
 * the futures.
 *
 * @since 0.1.0
 */
public final class UpgradeWatcher implements AutoCloseable {
    private static final int DEFAULT_POLLS = 8;

    private final int maxConcurrentPolls;
    private final @Nullable Executor executor;
    private final PollQueue queue;
    private final Set<AsyncWatch> watches = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    private UpgradeWatcher(int maxConcurrentPolls, @Nullable Executor executor) {
        if (maxConcurrentPolls < 1) {
            throw new IllegalArgumentException("maxConcurrentPolls < 1: " + maxConcurrentPolls);
        }
        this.maxConcurrentPolls = maxConcurrentPolls;
        this.executor = executor;
        this.queue = new PollQueue(maxConcurrentPolls);
    }

    /** A watcher with at most 8 polls at a time. */
    public static UpgradeWatcher create() {
        return new UpgradeWatcher(DEFAULT_POLLS, null);
    }

    /**
     * A watcher with another number of polls at a time; the transport must let as many calls be in flight. How many are needed is polls a second times seconds a poll takes: 5,000
     * upgrades polled every 10 seconds in 50 milliseconds each need 25.
     *
     * @throws IllegalArgumentException if it is below 1
     */
    public static UpgradeWatcher create(int maxConcurrentPolls) {
        return new UpgradeWatcher(maxConcurrentPolls, null);
    }

    /**
     * A watcher that polls with blocking calls in the threads of an executor, such as one with virtual threads.
     *
     * @param executor runs polls; the watcher does not close it
     * @param maxConcurrentPolls how many polls there may be at a time
     * @throws IllegalArgumentException if it is below 1
     */
    public static UpgradeWatcher on(Executor executor, int maxConcurrentPolls) {
        return new UpgradeWatcher(maxConcurrentPolls, executor);
    }

    /** How many polls there may be at a time. */
    public int maxConcurrentPolls() {
        return maxConcurrentPolls;
    }

    /** How many upgrades it watches now. */
    public int watching() {
        return watches.size();
    }

    /**
     * Watches an upgrade until it comes to rest.
     *
     * @return holds the outcome, or fails with what {@link Upgrade#await(AwaitOptions)} would throw. Cancelling it ends the watch,
     *     never the upgrade
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

    /** Ends all watches with {@link UpgradeOutcome.StillRunning}; the upgrades go on. Repeating it does nothing. */
    @Override
    public void close() {
        closed = true;
        watches.forEach(watch -> watch.detach(Reason.WATCHER_CLOSED));
    }
}
