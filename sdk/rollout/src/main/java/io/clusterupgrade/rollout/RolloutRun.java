// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.rollout;

import io.clusterupgrade.rollout.decision.Fact;
import io.clusterupgrade.rollout.journal.Journal;
import io.clusterupgrade.rollout.model.Control;
import io.clusterupgrade.rollout.model.RolloutOutcome;
import io.clusterupgrade.rollout.report.RolloutReport;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * A run of a rollout in this process, which can be held, drained and awaited. It goes on in the background; threads of it do not keep a JVM alive, {@link #await} does. When its process ends,
 * upgrades continue at the services, and the next run over the same journal watches them.
 *
 * <p>Thread-safe.
 *
 * @since 0.1.0
 */
public final class RolloutRun implements AutoCloseable {
    private final RunLoop loop;

    private RolloutRun(RunLoop loop) {
        this.loop = loop;
    }

    static RolloutRun start(Rollout rollout, Path journal, FleetClients clients, RunOptions options) {
        for (int i = 0; i < rollout.clusters().size(); i++) {
            ManagedCluster.of(rollout.clusters().get(i), rollout.plans().get(i), clients);
        }
        Journal opened = Journal.open(journal, rollout.journalHeader(), options.journalFile);
        boolean isStarted = false;
        try {
            RolloutRun run = start(rollout, ControlFile.of(journal), opened, clients, options);
            isStarted = true;
            return run;
        } finally {
            if (!isStarted) {
                opened.close();
            }
        }
    }

    private static RolloutRun start(
            Rollout rollout, ControlFile control, Journal journal, FleetClients clients, RunOptions options) {
        Executor decisions = options.executor == null ? RunThreads.create("rollout", 1) : options.executor;
        Executor jobs =
                options.executor == null ? RunThreads.create("rollout-start", options.startThreads) : options.executor;
        RunLoop loop = new RunLoop(rollout, journal, control, options, decisions);
        RunDriver driver = new RunDriver(rollout, clients, options, journal, loop, jobs);
        loop.begin(driver::carryOut, driver::close);
        return new RolloutRun(loop);
    }

    /**
     * Waits until the run ends. An interrupt ends the run as {@link #close} does, and the flag stays set.
     *
     * @return the report, with the outcome
     * @throws io.clusterupgrade.rollout.model.JournalException if the journal could not be written: nothing was started afterwards
     */
    public RolloutReport await() {
        try {
            return loop.end().get();
        } catch (InterruptedException e) {
            close();
            RolloutReport report = joined();
            Thread.currentThread().interrupt();
            return report;
        } catch (ExecutionException e) {
            throw thrown(e.getCause());
        }
    }

    private RolloutReport joined() {
        try {
            return loop.end().join();
        } catch (CompletionException e) {
            throw thrown(e.getCause());
        }
    }

    private static RuntimeException thrown(@Nullable Throwable cause) {
        return cause instanceof RuntimeException known ? known : new IllegalStateException(cause);
    }

    /** Returns a future that completes with the report when the run ends. Cancelling it has no effect on the run. */
    public CompletableFuture<RolloutReport> future() {
        return loop.end().copy();
    }

    /** Returns the state of the rollout now. */
    public RolloutReport report() {
        return loop.end().isDone() && !loop.end().isCompletedExceptionally()
                ? loop.end().join()
                : loop.report().join();
    }

    /** Demands {@link Control#HOLD}. */
    public void hold() {
        control(Control.HOLD);
    }

    /** Demands {@link Control#DRAIN}. */
    public void drain() {
        control(Control.DRAIN);
    }

    /** Demands {@link Control#ABORT}. */
    public void abortAll() {
        control(Control.ABORT);
    }

    /** Demands {@link Control#RESUME}. */
    public void resume() {
        control(Control.RESUME);
    }

    private void control(Control control) {
        loop.post(() -> loop.record(new Fact.Controlled(loop.now(), control, "the program")));
    }

    /**
     * Ends the run with {@link RolloutOutcome#DETACHED}, if it has not ended: nothing more is started, and upgrades continue at the
     * services. A start whose checks are still running is not sent. Another run over the same journal continues. A repeated call has no
     * effect.
     */
    @Override
    public void close() {
        loop.post(() -> loop.finish(RolloutOutcome.DETACHED));
    }
}
