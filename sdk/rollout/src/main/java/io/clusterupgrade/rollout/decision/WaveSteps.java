// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.rollout.decision;

import io.clusterupgrade.rollout.model.WavePhase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Leads the current wave from phase to phase: gate, actions, budget, soak. */
final class WaveSteps {
    private final FleetSpec fleet;
    private final ClusterTable clusters;
    private final WaveTable waves;
    private boolean isAsked;
    private boolean isActing;
    private boolean isChecked;
    private Instant nextAsk = Instant.MIN;
    private Instant nextCheck = Instant.MIN;

    WaveSteps(FleetSpec fleet, ClusterTable clusters, WaveTable waves) {
        this.fleet = fleet;
        this.clusters = clusters;
        this.waves = waves;
    }

    /** A wave has entered another phase: nothing is in progress for it any more. */
    void changed() {
        isAsked = false;
        isActing = false;
        isChecked = false;
        nextAsk = Instant.MIN;
        nextCheck = Instant.MIN;
    }

    void gateDeferred(Instant now) {
        GateSpec gate = fleet.waves().get(waves.current()).gate();
        isAsked = false;
        nextAsk = gate == null ? now : now.plus(gate.askEvery());
    }

    void soakChecked(Instant now) {
        Duration every = fleet.waves().get(waves.current()).soakCheckEvery();
        isChecked = false;
        nextCheck = every == null ? now : now.plus(every);
    }

    /** Returns whether an action of a wave is running, which a run waits for. */
    boolean isActing() {
        return isActing;
    }

    /** Adds the commands of the current wave, and returns when to decide again; null for never. */
    @Nullable Instant next(Instant now, List<Command> commands) {
        int wave = waves.current();
        WaveSpec spec = fleet.waves().get(wave);
        switch (waves.phase(wave)) {
            case PENDING -> enter(wave, WavePhase.OPEN, now, "", commands);
            case OPEN -> {
                return ask(wave, spec.gate(), now, commands);
            }
            case APPROVED -> {
                if (spec.actsBefore() && !spec.windows().isOpen(now)) {
                    return spec.windows().nextOpen(now);
                }
                act(wave, spec.actsBefore(), WavePhase.STARTED, now, commands);
            }
            case STARTED -> settle(wave, spec, now, commands);
            case SETTLED -> act(wave, spec.actsAfter(), WavePhase.SOAKING, now, commands);
            case SOAKING -> {
                return soak(wave, spec, now, commands);
            }
            default -> {}
        }
        return null;
    }

    private static void enter(int wave, WavePhase phase, Instant now, String reason, List<Command> commands) {
        commands.add(new Command.Keep(new Fact.WaveChanged(now, wave, phase, reason)));
    }

    private @Nullable Instant ask(int wave, @Nullable GateSpec gate, Instant now, List<Command> commands) {
        if (gate == null) {
            enter(wave, WavePhase.APPROVED, now, "", commands);
            return null;
        }
        if (isAsked) {
            return null;
        }
        Instant due = gate.windows().nextOpen(nextAsk.isAfter(now) ? nextAsk : now);
        if (due.isAfter(now)) {
            return due;
        }
        isAsked = true;
        commands.add(new Command.AskGate(wave));
        return null;
    }

    private void act(int wave, boolean hasAction, WavePhase next, Instant now, List<Command> commands) {
        if (!hasAction) {
            enter(wave, next, now, "", commands);
        } else if (!isActing) {
            isActing = true;
            commands.add(new Command.Act(wave, next == WavePhase.STARTED));
        }
    }

    private void settle(int wave, WaveSpec spec, Instant now, List<Command> commands) {
        int failures = clusters.failures(wave);
        int all = clusters.failures();
        if (spec.budget().isExceeded(failures, spec.members().size())) {
            String reason = failures + " of " + spec.members().size() + " clusters failed, " + spec.budget()
                    + " are tolerated in this wave";
            enter(wave, WavePhase.OVER_BUDGET, now, reason, commands);
        } else if (fleet.budget().isExceeded(all, clusters.size())) {
            String reason = all + " of " + clusters.size() + " clusters failed, " + fleet.budget()
                    + " are tolerated in the rollout";
            enter(wave, WavePhase.OVER_BUDGET, now, reason, commands);
        } else if (clusters.open(wave) == 0) {
            enter(wave, WavePhase.SETTLED, now, "", commands);
        }
    }

    private @Nullable Instant soak(int wave, WaveSpec spec, Instant now, List<Command> commands) {
        Instant end = waves.since(wave).plus(spec.soak());
        if (!end.isAfter(now)) {
            enter(wave, WavePhase.DONE, now, "", commands);
            return null;
        }
        if (spec.soakCheckEvery() == null || isChecked) {
            return end;
        }
        if (nextCheck.isAfter(now)) {
            return nextCheck.isBefore(end) ? nextCheck : end;
        }
        isChecked = true;
        commands.add(new Command.CheckSoak(wave));
        return end;
    }
}
