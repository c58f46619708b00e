// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.rollout.decision;

import io.clusterupgrade.rollout.model.ClusterState;
import io.clusterupgrade.rollout.model.Control;
import io.clusterupgrade.rollout.model.RolloutOutcome;
import io.clusterupgrade.rollout.model.WavePhase;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides what a rollout does next, from facts. A driver applies the facts of the journal, then {@link Fact.Opened}, and calls {@link
 * #decide} after each new fact and at the times that it returns. It keeps the facts of {@link Command.Keep} and {@link Command.Start}
 * before it carries out anything. The fact of a start is already applied, that of a record is not.
 *
 * <p>Not thread-safe, and deterministic: the same calls lead to the same commands.
 *
 * @since 0.1.0
 */
public final class RolloutMachine {
    private final FleetSpec fleet;
    private final ClusterTable clusters;
    private final WaveTable waves;
    private final StartQueue starts;
    private final WaveSteps steps;
    private final Deque<Integer> toResume = new ArrayDeque<>();
    private final BitSet aborted;
    private @Nullable Control control;
    private int loadedWave = -1;

    /** Creates the state of a rollout that has not begun. */
    public RolloutMachine(FleetSpec fleet) {
        this.fleet = fleet;
        this.clusters = new ClusterTable(fleet);
        this.waves = new WaveTable(fleet.waves().size());
        this.starts = new StartQueue(fleet);
        this.steps = new WaveSteps(fleet, clusters, waves);
        this.aborted = new BitSet(fleet.clusters().size());
    }

    /** Updates the state with a fact. */
    public void apply(Fact fact) {
        if (fact instanceof Fact.ClusterChanged changed) {
            change(changed);
        } else if (fact instanceof Fact.TokenSaved saved) {
            clusters.tokenSaved(saved.cluster(), saved.attempt(), !saved.token().isEmpty());
        } else if (fact instanceof Fact.WaveChanged changed) {
            waves.set(changed.wave(), changed.phase(), changed.at());
            steps.changed();
        } else if (fact instanceof Fact.Controlled controlled) {
            apply(controlled.control());
        } else if (fact instanceof Fact.Reset reset) {
            reset(reset);
        } else if (fact instanceof Fact.Opened) {
            open(fact.at());
        }
    }

    private void apply(Control value) {
        if (control != Control.ABORT) {
            control = value == Control.RESUME ? null : value;
        }
    }

    private void change(Fact.ClusterChanged fact) {
        int cluster = fact.cluster();
        boolean held = clusters.holdsSlot(cluster);
        clusters.set(cluster, fact.state(), fact.attempt(), fact.hasEnded(), fact.at());
        if (held != clusters.holdsSlot(cluster)) {
            starts.occupy(cluster, held ? -1 : 1);
        }
        if (fact.state() == ClusterState.STARTING) {
            starts.started(cluster, fact.at());
        } else if (clusters.waveOf(cluster) == loadedWave) {
            queue(cluster, fact.at(), true);
        }
    }

    /** Queues a cluster for its start, if its state asks for that. */
    private void queue(int cluster, Instant at, boolean isFirst) {
        if (clusters.hasEnded(cluster)) {
            return;
        }
        switch (clusters.state(cluster)) {
            case PENDING -> {
                if (isFirst) {
                    starts.addFirst(cluster);
                } else {
                    starts.add(cluster);
                }
            }
            case WAITING -> starts.addLater(cluster, at.plus(fleet.retries().waitEvery()));
            case RETRYING -> starts.addLater(cluster, at.plus(fleet.retries().delay()));
            default -> {}
        }
    }

    private void reset(Fact.Reset reset) {
        int cluster = reset.cluster();
        clusters.set(cluster, ClusterState.PENDING, clusters.attempt(cluster), false, reset.at());
        clusters.reset(cluster);
        int wave = clusters.waveOf(cluster);
        if (waves.phase(wave).compareTo(WavePhase.STARTED) > 0) {
            waves.set(wave, WavePhase.STARTED, reset.at());
        }
        loadedWave = -1;
    }

    /** What holds a slot is found again by its token. A cluster without a token was not started. */
    private void open(Instant at) {
        toResume.clear();
        for (int cluster : List.copyOf(clusters.active())) {
            if (clusters.hasToken(cluster)) {
                toResume.add(cluster);
            } else {
                starts.occupy(cluster, -1);
                int attempt = clusters.attempt(cluster);
                ClusterState state = attempt > 1 ? ClusterState.RETRYING : ClusterState.PENDING;
                clusters.set(cluster, state, attempt - 1, false, at);
            }
        }
        waves.reopen(at);
        aborted.clear();
        loadedWave = -1;
        if (control == Control.DRAIN) {
            control = null;
        }
        steps.changed();
    }

    /** Records that a gate has not decided: it is asked again after a while. */
    public void gateDeferred(Instant now) {
        steps.gateDeferred(now);
    }

    /** Records that the check of a wave that is observed has passed. */
    public void soakChecked(Instant now) {
        steps.soakChecked(now);
    }

    /**
     * Returns the state of a cluster after a failed upgrade: {@link ClusterState#RETRYING} if there is another attempt, else {@link
     * ClusterState#FAILED}.
     */
    public ClusterState afterFailure(int cluster) {
        boolean isOver = control == Control.ABORT
                || clusters.attemptsSinceReset(cluster) > fleet.retries().retries();
        return isOver ? ClusterState.FAILED : ClusterState.RETRYING;
    }

    /** Returns what has to be done at a time. */
    public Decision decide(Instant now) {
        List<Command> commands = new ArrayList<>();
        while (!toResume.isEmpty()) {
            int cluster = toResume.remove();
            commands.add(new Command.Resume(cluster, clusters.attempt(cluster)));
        }
        if (control == Control.ABORT) {
            for (int cluster : clusters.active()) {
                if (clusters.state(cluster) == ClusterState.RUNNING && !aborted.get(cluster)) {
                    aborted.set(cluster);
                    commands.add(new Command.Abort(cluster));
                }
            }
        }
        RolloutOutcome reason = stopReason();
        if (reason != null) {
            boolean isOver = clusters.active().isEmpty() && !steps.isActing();
            return new Decision(commands, null, isOver ? reason : null);
        }
        if (control == Control.HOLD) {
            return new Decision(commands, null, null);
        }
        Instant wakeUpAt = steps.next(now, commands);
        if (waves.phase(waves.current()) == WavePhase.STARTED
                && commands.stream().noneMatch(Command.Keep.class::isInstance)) {
            wakeUpAt = startClusters(now, commands);
        }
        return new Decision(commands, wakeUpAt, null);
    }

    /** Returns why nothing more is started; null if the rollout goes on. */
    private @Nullable RolloutOutcome stopReason() {
        if (waves.areDone()) {
            int there = clusters.count(ClusterState.SUCCEEDED) + clusters.count(ClusterState.ALREADY_THERE);
            return there == clusters.size() ? RolloutOutcome.SUCCEEDED : RolloutOutcome.COMPLETED_WITH_FAILURES;
        }
        if (control == Control.ABORT) {
            return RolloutOutcome.ABORTED;
        }
        return switch (waves.phase(waves.current())) {
            case REJECTED -> RolloutOutcome.GATE_REJECTED;
            case ACTION_FAILED -> RolloutOutcome.ACTION_FAILED;
            case OVER_BUDGET -> RolloutOutcome.BUDGET_EXCEEDED;
            default -> control == Control.DRAIN ? RolloutOutcome.DRAINED : null;
        };
    }

    private @Nullable Instant startClusters(Instant now, List<Command> commands) {
        load(now);
        WaveSpec wave = fleet.waves().get(loadedWave);
        if (!wave.windows().isOpen(now)) {
            Instant opens = wave.windows().nextOpen(now);
            return opens;
        }
        for (Integer due = starts.pollDue(now); due != null; due = starts.pollDue(now)) {
            Instant since = clusters.waitsSince(due);
            if (since != null && !since.plus(fleet.retries().waitAtMost()).isAfter(now)) {
                commands.add(new Command.Keep(Fact.ClusterChanged.of(
                        now,
                        due,
                        ClusterState.SKIPPED,
                        clusters.attempt(due),
                        true,
                        "another operation has been running since " + since)));
            } else {
                starts.addFirst(due);
            }
        }
        for (Integer next = starts.poll(now); next != null; next = starts.poll(now)) {
            int attempt = clusters.state(next) == ClusterState.WAITING
                    ? Math.max(1, clusters.attempt(next))
                    : clusters.attempt(next) + 1;
            Command.Start start = new Command.Start(next, attempt);
            commands.add(start);
            apply(start.fact(now));
        }
        return starts.nextChance();
    }

    /** Queues the clusters of the current wave. */
    private void load(Instant now) {
        if (loadedWave == waves.current()) {
            return;
        }
        loadedWave = waves.current();
        starts.clear();
        fleet.waves().get(loadedWave).members().forEach(cluster -> queue(cluster, now, false));
    }

    /** Returns the state of a cluster. */
    public ClusterState state(int cluster) {
        return clusters.state(cluster);
    }

    /** Returns the attempt of a cluster, from 1; 0 before the first. */
    public int attempt(int cluster) {
        return clusters.attempt(cluster);
    }

    /** Returns whether the rollout is done with a cluster. */
    public boolean hasEnded(int cluster) {
        return clusters.hasEnded(cluster);
    }

    /** Returns the phase of a wave. */
    public WavePhase phase(int wave) {
        return waves.phase(wave);
    }

    /** Returns how many clusters are in a state. */
    public int count(ClusterState state) {
        return clusters.count(state);
    }

    /** Returns whether an operator holds the rollout. */
    public boolean isHeld() {
        return control == Control.HOLD;
    }
}
