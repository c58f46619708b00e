// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.rollout;

import io.clusterupgrade.rollout.journal.JournalFile;
import io.clusterupgrade.rollout.model.ClusterState;
import io.clusterupgrade.rollout.progress.RolloutListener;
import io.clusterupgrade.transport.Scheduler;
import io.clusterupgrade.upgrade.AwaitOptions;
import io.clusterupgrade.upgrade.UpgradeWatcher;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The options of one run of a rollout: its clock, its threads, its watcher, its listeners. Immutable; thread-safe if its callbacks are.
 *
 * @since 0.1.0
 */
public final class RunOptions {
    private static final RunOptions DEFAULTS = new RunOptions();
    private static final Set<ClusterState> RESETTABLE =
            Set.of(ClusterState.FAILED, ClusterState.SKIPPED, ClusterState.ABORTED, ClusterState.UNKNOWN);

    Scheduler scheduler = Scheduler.system();

    @Nullable Executor executor;

    int startThreads = 16;

    @Nullable UpgradeWatcher watcher;

    AwaitOptions await = AwaitOptions.defaults().withEndsWhenPaused(false);
    RolloutListener listener = event -> {};
    Duration controlEvery = Duration.ofSeconds(5);
    Duration unknownFor = Duration.ofMinutes(30);
    Set<ClusterState> reset = Set.of();
    UnaryOperator<JournalFile> journalFile = file -> file;

    private RunOptions() {}

    /** Returns the defaults. */
    public static RunOptions defaults() {
        return DEFAULTS;
    }

    /** Returns these options with another source of time; the system's by default. Use the one of the clients. */
    public RunOptions withScheduler(Scheduler value) {
        return with(options -> options.scheduler = Objects.requireNonNull(value, "scheduler"));
    }

    /**
     * Returns these options with an executor for starts, gates, actions and decisions, in place of threads of the run. A start takes as
     * long as the checks of its plan: an executor without a limit, such as one of virtual threads, lets all starts run at once.
     */
    public RunOptions withExecutor(Executor value) {
        return with(options -> options.executor = Objects.requireNonNull(value, "executor"));
    }

    /**
     * Returns these options with another number of threads for starts, gates and actions; 16 by default. They are started on demand
     * and do not keep a JVM alive.
     *
     * @throws IllegalArgumentException if it is below 1
     */
    public RunOptions withStartThreads(int value) {
        if (value < 1) {
            throw new IllegalArgumentException("startThreads < 1: " + value);
        }
        return with(options -> options.startThreads = value);
    }

    /** Returns these options with a watcher of the program, which the run does not close; by default the run has one of its own. */
    public RunOptions withWatcher(UpgradeWatcher value) {
        return with(options -> options.watcher = Objects.requireNonNull(value, "watcher"));
    }

    /**
     * Returns these options with others for watching. A deadline and {@code until} have no effect: a cluster is watched to its end.
     */
    public RunOptions withAwait(AwaitOptions value) {
        return with(options -> options.await = Objects.requireNonNull(value, "await"));
    }

    /** Returns these options with a listener for progress. */
    public RunOptions withListener(RolloutListener value) {
        return with(options -> options.listener = Objects.requireNonNull(value, "listener"));
    }

    /**
     * Returns these options with another time between two looks at the control file; 5 seconds by default.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public RunOptions withControlEvery(Duration value) {
        return with(options -> options.controlEvery = positive("controlEvery", value));
    }

    /**
     * Returns these options with another time for which the token of a start with an unknown outcome is resumed, before the cluster
     * counts as {@link ClusterState#UNKNOWN}; 30 minutes by default. It is resumed thirty times in it, every minute by default.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public RunOptions withUnknownFor(Duration value) {
        return with(options -> options.unknownFor = positive("unknownFor", value));
    }

    /**
     * Returns these options with the states whose clusters are upgraded again when the run begins, with their old plans; none by
     * default. {@link ClusterState#UNKNOWN} is right only after you have checked at the service that nothing was started: a task that
     * the service shows by then is watched, but one that appears later is not known.
     *
     * @throws IllegalArgumentException if a state is not FAILED, SKIPPED, ABORTED or UNKNOWN
     */
    public RunOptions withReset(ClusterState... states) {
        Set<ClusterState> value = Set.of(states);
        if (!RESETTABLE.containsAll(value)) {
            throw new IllegalArgumentException("only FAILED, SKIPPED, ABORTED and UNKNOWN can be reset: " + value);
        }
        return with(options -> options.reset = value);
    }

    /** Returns these options with another file for the journal, for tests of failures. */
    RunOptions withJournalFile(UnaryOperator<JournalFile> value) {
        return with(options -> options.journalFile = value);
    }

    private static Duration positive(String name, Duration value) {
        if (value.isNegative() || value.isZero()) {
            throw new IllegalArgumentException(name + " must be positive: " + value);
        }
        return value;
    }

    private RunOptions with(Consumer<RunOptions> change) {
        RunOptions copy = new RunOptions();
        copy.scheduler = scheduler;
        copy.executor = executor;
        copy.startThreads = startThreads;
        copy.watcher = watcher;
        copy.await = await;
        copy.listener = listener;
        copy.controlEvery = controlEvery;
        copy.unknownFor = unknownFor;
        copy.reset = reset;
        copy.journalFile = journalFile;
        change.accept(copy);
        return copy;
    }
}
