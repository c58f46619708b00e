// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.rollout;

import io.clusterupgrade.rollout.decision.Command;
import io.clusterupgrade.rollout.decision.Decision;
import io.clusterupgrade.rollout.decision.Fact;
import io.clusterupgrade.rollout.decision.RolloutMachine;
import io.clusterupgrade.rollout.journal.Journal;
import io.clusterupgrade.rollout.model.Control;
import io.clusterupgrade.rollout.model.RolloutOutcome;
import io.clusterupgrade.rollout.progress.RolloutEvent.Kind;
import io.clusterupgrade.rollout.report.FleetHistory;
import io.clusterupgrade.rollout.report.RolloutReport;
import io.clusterupgrade.transport.Scheduler;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The loop of a run: takes in what has happened, keeps it, decides, and has the commands carried out. All its state is used by one task
 * at a time; nothing is carried out before the facts that it follows from are on the disk.
 */
final class RunLoop {
    private final Rollout rollout;
    private final RunOptions options;
    private final Journal journal;
    private final RolloutMachine machine;
    private final FleetHistory history;
    private final RunEvents events;
    private final SerialQueue queue;
    private final ControlFile controlFile;
    private final List<Fact> unsaved = new ArrayList<>();
    private final CompletableFuture<RolloutReport> end = new CompletableFuture<>();
    private Consumer<Command> carryOut = command -> {};
    private Runnable whenEnded = () -> {};
    private Instant nextControl = Instant.MIN;
    private Instant wakeUpAt = Instant.MAX;
    private Scheduler.@Nullable Scheduled timer;
    private boolean isStarted;
    private boolean hasEnded;

    RunLoop(Rollout rollout, Journal journal, ControlFile controlFile, RunOptions options, Executor executor) {
        this.rollout = rollout;
        this.options = options;
        this.journal = journal;
        this.controlFile = controlFile;
        this.machine = new RolloutMachine(rollout.spec());
        this.history = new FleetHistory(rollout.journalHeader());
        this.events = new RunEvents(rollout, machine, options.listener);
        this.queue = new SerialQueue(executor, this::next);
    }

    /** Replays the journal, resets what an operator wants to be upgraded again, and begins. */
    void begin(Consumer<Command> commands, Runnable atEnd) {
        add(() -> {
            carryOut = commands;
            whenEnded = atEnd;
            for (Fact fact : journal.factsBefore()) {
                machine.apply(fact);
                history.apply(fact);
            }
            Instant now = now();
            record(new Fact.Opened(now));
            for (int cluster = 0; cluster < rollout.clusters().size(); cluster++) {
                if (machine.hasEnded(cluster) && options.reset.contains(machine.state(cluster))) {
                    record(new Fact.Reset(now, cluster));
                }
            }
            isStarted = true;
        });
    }

    /** Runs a task in the loop, unless the run has ended. */
    void post(Runnable task) {
        add(() -> {
            if (!hasEnded) {
                task.run();
            }
        });
    }

    /** Adds a task whose failure ends the run. */
    private void add(Runnable task) {
        queue.add(() -> {
            try {
                task.run();
            } catch (RuntimeException | Error e) {
                fail(e);
            }
        });
    }

    /** Takes in a fact that is to be kept. To be called in the loop. */
    void record(Fact fact) {
        unsaved.add(fact);
        applied(fact);
    }

    /** Takes in a fact that is in the journal already. To be called in the loop. */
    void applied(Fact fact) {
        machine.apply(fact);
        history.apply(fact);
        events.fact(fact);
    }

    RolloutMachine machine() {
        return machine;
    }

    RunEvents events() {
        return events;
    }

    Instant now() {
        return options.scheduler.now();
    }

    CompletableFuture<RolloutReport> end() {
        return end;
    }

    /** Returns the report of now. To be called in the loop. */
    RolloutReport reportNow() {
        return history.report(now(), null);
    }

    /** Returns the report of now, from any thread. */
    CompletableFuture<RolloutReport> report() {
        CompletableFuture<RolloutReport> report = new CompletableFuture<>();
        queue.add(() -> report.complete(reportNow()));
        return report;
    }

    private void next() {
        if (hasEnded || !isStarted) {
            return;
        }
        try {
            readControl();
            decide();
        } catch (RuntimeException | Error e) {
            fail(e);
        }
    }

    private void decide() {
        Decision decision;
        List<Command> commands = new ArrayList<>();
        boolean goesOn = true;
        do {
            Instant now = now();
            decision = machine.decide(now);
            goesOn = false;
            for (Command command : decision.commands()) {
                if (command instanceof Command.Keep keep) {
                    record(keep.fact());
                    goesOn = true;
                } else {
                    if (command instanceof Command.Start start) {
                        Fact fact = start.fact(now);
                        unsaved.add(fact);
                        history.apply(fact);
                        events.fact(fact);
                    }
                    commands.add(command);
                }
            }
        } while (goesOn);
        save();
        commands.forEach(carryOut);
        if (decision.outcome() != null) {
            finish(decision.outcome());
        } else {
            wakeUp(decision.wakeUpAt());
        }
    }

    private void save() {
        journal.append(unsaved);
        unsaved.clear();
    }

    private void readControl() {
        if (nextControl.isAfter(now())) {
            return;
        }
        nextControl = now().plus(options.controlEvery);
        try {
            controlFile.take().ifPresent(word -> control(word));
        } catch (IOException e) {
            events.send(now(), Kind.NOTE, null, null, "", "the control file cannot be read: " + e);
        }
    }

    private void control(String word) {
        try {
            record(new Fact.Controlled(now(), Control.valueOf(word.toUpperCase(Locale.ROOT)), "the control file"));
        } catch (IllegalArgumentException e) {
            events.send(
                    now(),
                    Kind.NOTE,
                    null,
                    null,
                    "",
                    "the control file has none of hold, drain, abort, resume: " + word);
        }
    }

    private void wakeUp(@Nullable Instant due) {
        Instant next = due == null || due.isAfter(nextControl) ? nextControl : due;
        Instant now = now();
        if (timer != null && !wakeUpAt.isAfter(next) && wakeUpAt.isAfter(now)) {
            return;
        }
        if (timer != null) {
            timer.cancel();
        }
        wakeUpAt = next;
        Duration delay = next.isAfter(now) ? Duration.between(now, next) : Duration.ZERO;
        timer = options.scheduler.schedule(delay, () -> queue.add(() -> {}));
    }

    /** Ends the run. What is running at the services goes on. */
    void finish(RolloutOutcome outcome) {
        try {
            if (!hasEnded) {
                save();
            }
        } catch (RuntimeException e) {
            fail(e);
        }
        if (hasEnded) {
            return;
        }
        stop();
        events.send(now(), Kind.ENDED, null, null, outcome.name(), "");
        end.complete(history.report(now(), outcome));
    }

    /** Ends the run with a failure. What is running at the services goes on. */
    void fail(Throwable failure) {
        if (!hasEnded) {
            try {
                stop();
            } catch (RuntimeException e) {
                failure.addSuppressed(e);
            }
            end.completeExceptionally(failure);
        }
    }

    private void stop() {
        hasEnded = true;
        if (timer != null) {
            timer.cancel();
        }
        try {
            whenEnded.run();
        } finally {
            journal.close();
        }
    }
}
