// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.temporal.internal;

import io.clusterupgrade.rollout.GateDecision;
import io.clusterupgrade.rollout.model.WavePhase;
import io.clusterupgrade.temporal.model.FleetSettings.WaveSettings;
import io.clusterupgrade.temporal.model.RolloutInput;
import io.clusterupgrade.temporal.model.RolloutInput.WaveDecision;
import io.clusterupgrade.temporal.model.WaveJob;
import io.clusterupgrade.temporal.model.WaveResult;
import io.temporal.workflow.Async;
import io.temporal.workflow.CancellationScope;
import io.temporal.workflow.Promise;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Gates, actions and checks of the waves of a rollout. One activity asks a gate until it decides, which costs no events meanwhile. */
final class WaveTurns {
    private final RolloutInput input;
    private final FleetRun fleet;
    private final Consumer<Runnable> inbox;
    private final WaveActivities activities;
    private final Map<Integer, WaveDecision> decisions;
    private @Nullable CancellationScope asking;
    private int askedWave = -1;
    private int question;
    private int acting;

    WaveTurns(RolloutInput input, FleetRun fleet, Consumer<Runnable> inbox) {
        this.input = input;
        this.fleet = fleet;
        this.inbox = inbox;
        this.activities = Stubs.ofWaves(input.times());
        this.decisions = new TreeMap<>(input.continued().decisions());
    }

    /** Returns whether no action is running, so that the run may end; a gate is asked again by the next one. */
    boolean isQuiet() {
        return acting == 0;
    }

    Map<Integer, WaveDecision> decisions() {
        return decisions;
    }

    void ask(int wave) {
        WaveSettings settings = input.settings().waves().get(wave);
        Duration every = settings.gate() == null
                ? Duration.ofMinutes(1)
                : settings.gate().askEvery();
        askedWave = wave;
        int asked = ++question;
        WaveJob job = new WaveJob(input.name(), input.hash(), wave, false, every, decisions.get(wave));
        CancellationScope scope = Workflow.newCancellationScope(() -> {
            Promise<GateDecision> response = Async.function(activities::ask, job);
            response.handle((decision, failure) -> {
                inbox.accept(() -> decided(asked, wave, decision));
                return null;
            });
        });
        asking = scope;
        scope.run();
    }

    private void decided(int asked, int wave, @Nullable GateDecision decision) {
        if (asked != question) {
            return; // It was asked again, or is not asked any more.
        }
        askedWave = -1;
        asking = null;
        GateDecision.Value value = decision == null ? GateDecision.Value.NOT_YET : decision.value();
        String reason = decision == null ? "" : decision.reason();
        switch (value) {
            case APPROVED -> {
                decisions.remove(wave);
                fleet.phase(wave, WavePhase.APPROVED, reason);
            }
            case REJECTED -> {
                decisions.remove(wave);
                fleet.phase(wave, WavePhase.REJECTED, reason);
            }
            case NOT_YET -> fleet.machine().gateDeferred(FleetRun.now());
        }
    }

    /** Takes in what an operator decided, also before it is the turn of the wave. */
    void decide(int wave, WaveDecision decision) {
        decisions.put(wave, decision);
        if (askedWave == wave) {
            stopAsking();
            ask(wave);
        }
    }

    /** Ends the question to a gate, as after a hold; it is asked again when the rollout goes on. */
    void defer() {
        if (asking != null) {
            stopAsking();
            fleet.machine().gateDeferred(FleetRun.now());
        }
    }

    private void stopAsking() {
        question++;
        askedWave = -1;
        CancellationScope scope = asking;
        asking = null;
        if (scope != null) {
            scope.cancel();
        }
    }

    void act(int wave, boolean isBefore) {
        run(activities::act, job(wave, isBefore), failure -> {
            if (failure != null) {
                String which = isBefore ? "before" : "after";
                fleet.phase(wave, WavePhase.ACTION_FAILED, "the action " + which + " the wave failed: " + failure);
            } else {
                fleet.phase(wave, isBefore ? WavePhase.STARTED : WavePhase.SOAKING, "");
            }
        });
    }

    void checkSoak(int wave) {
        run(activities::checkSoak, job(wave, false), failure -> {
            if (failure != null) {
                fleet.phase(wave, WavePhase.ACTION_FAILED, "the check of the wave failed: " + failure);
            } else {
                fleet.machine().soakChecked(FleetRun.now());
            }
        });
    }

    private WaveJob job(int wave, boolean isBefore) {
        return new WaveJob(input.name(), input.hash(), wave, isBefore, Duration.ZERO, null);
    }

    private void run(Function<WaveJob, WaveResult> activity, WaveJob job, Consumer<@Nullable String> then) {
        acting++;
        Async.function(activity::apply, job).handle((result, failure) -> {
            inbox.accept(() -> {
                acting--;
                then.accept(failure != null ? String.valueOf(failure.getMessage()) : result.failure());
            });
            return null;
        });
    }
}
