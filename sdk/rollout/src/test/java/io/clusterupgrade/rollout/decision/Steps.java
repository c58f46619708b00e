// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.rollout.decision;

import io.clusterupgrade.rollout.model.ClusterState;
import io.clusterupgrade.rollout.model.Control;
import io.clusterupgrade.rollout.model.RolloutOutcome;
import io.clusterupgrade.rollout.model.WavePhase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Drives a machine as a driver does, and keeps its facts, with which another one can continue. */
final class Steps {
    final List<Fact> facts;
    final RolloutMachine machine;
    Instant now = Instant.parse("2026-01-15T08:00:00Z");

    @Nullable Instant wakeUpAt;

    @Nullable RolloutOutcome outcome;

    Steps(FleetSpec fleet) {
        this(fleet, List.of());
    }

    private Steps(FleetSpec fleet, List<Fact> before) {
        facts = new ArrayList<>(before);
        machine = new RolloutMachine(fleet);
        before.forEach(machine::apply);
        apply(new Fact.Opened(now));
    }

    /** Returns the steps of another program that has the facts. */
    Steps restarted(FleetSpec fleet) {
        return new Steps(fleet, facts);
    }

    void apply(Fact fact) {
        facts.add(fact);
        machine.apply(fact);
    }

    /** Decides until nothing is to be kept, and returns the other commands as text. */
    List<String> next() {
        List<String> commands = new ArrayList<>();
        boolean goesOn = true;
        while (goesOn) {
            goesOn = false;
            Decision decision = machine.decide(now);
            for (Command command : decision.commands()) {
                if (command instanceof Command.Keep keep) {
                    apply(keep.fact());
                    goesOn = true;
                } else if (command instanceof Command.Start start) {
                    facts.add(start.fact(now));
                    commands.add("start " + start.cluster() + (start.attempt() == 1 ? "" : " again"));
                } else {
                    commands.add(text(command));
                }
            }
            wakeUpAt = decision.wakeUpAt();
            outcome = decision.outcome();
        }
        return commands;
    }

    private static String text(Command command) {
        if (command instanceof Command.Resume resume) {
            return "resume " + resume.cluster();
        } else if (command instanceof Command.Abort abort) {
            return "abort " + abort.cluster();
        } else if (command instanceof Command.AskGate ask) {
            return "ask " + ask.wave();
        } else if (command instanceof Command.Act act) {
            return (act.isBefore() ? "before " : "after ") + act.wave();
        }
        return "check " + ((Command.CheckSoak) command).wave();
    }

    Steps pass(Duration duration) {
        now = now.plus(duration);
        return this;
    }

    void token(int cluster) {
        apply(new Fact.TokenSaved(now, cluster, machine.attempt(cluster), "cu1.ack.e30"));
    }

    void set(int cluster, ClusterState state) {
        apply(Fact.ClusterChanged.of(now, cluster, state, machine.attempt(cluster), false, ""));
    }

    void end(int cluster, ClusterState state) {
        apply(Fact.ClusterChanged.of(now, cluster, state, machine.attempt(cluster), true, ""));
    }

    void phase(int wave, WavePhase phase) {
        apply(new Fact.WaveChanged(now, wave, phase, ""));
    }

    void control(Control control) {
        apply(new Fact.Controlled(now, control, "test"));
    }
}
