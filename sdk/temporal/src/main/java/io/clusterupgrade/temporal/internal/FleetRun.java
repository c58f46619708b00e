// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.temporal.internal;

import io.clusterupgrade.rollout.decision.ClusterDetail;
import io.clusterupgrade.rollout.decision.Command;
import io.clusterupgrade.rollout.decision.Decision;
import io.clusterupgrade.rollout.decision.Fact;
import io.clusterupgrade.rollout.decision.RolloutMachine;
import io.clusterupgrade.rollout.model.ClusterState;
import io.clusterupgrade.rollout.model.JournalHeader;
import io.clusterupgrade.rollout.model.WavePhase;
import io.clusterupgrade.temporal.model.ClusterEnd;
import io.clusterupgrade.temporal.model.FactCodec;
import io.clusterupgrade.temporal.model.FactLog;
import io.clusterupgrade.temporal.model.FleetSettings;
import io.temporal.workflow.Workflow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The state of a rollout in its workflow: the machine that decides, and the facts that it was fed with. */
final class FleetRun {
    /** Of a kibibyte each at most. */
    private static final int MOST_TOKENS = 50;

    private final JournalHeader header;
    private final RolloutMachine machine;
    private final FactLog log = new FactLog();
    private final Map<Integer, String> tokens = new TreeMap<>();

    FleetRun(JournalHeader header, FleetSettings settings) {
        this.header = header;
        this.machine = new RolloutMachine(settings.spec(header));
    }

    static Instant now() {
        return Instant.ofEpochMilli(Workflow.currentTimeMillis());
    }

    void record(Fact fact) {
        machine.apply(fact);
        log.add(fact);
        if (fact instanceof Fact.TokenSaved saved) {
            if (saved.token().isEmpty()) {
                tokens.remove(saved.cluster());
            } else {
                tokens.put(saved.cluster(), saved.token());
            }
        }
    }

    /** Lets clusters that ended in some states be upgraded again. */
    void reset(List<ClusterState> states) {
        Instant now = now();
        for (int cluster = 0; cluster < size(); cluster++) {
            if (machine.hasEnded(cluster) && states.contains(machine.state(cluster))) {
                record(new Fact.Reset(now, cluster));
            }
        }
    }

    /** Decides, keeps the facts of the decision, and leaves the commands to be carried out. */
    Decision decide() {
        List<Command> commands = new ArrayList<>();
        Decision decision;
        boolean goesOn;
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
                        log.add(start.fact(now));
                    }
                    commands.add(command);
                }
            }
        } while (goesOn);
        return new Decision(commands, decision.wakeUpAt(), decision.outcome());
    }

    /** Takes in what the workflow of a cluster reports, or ended with. */
    void report(ClusterEnd report) {
        int cluster = report.cluster();
        ClusterState state = report.result().state();
        String reason = report.result().reason();
        switch (report.result().kind()) {
            case RUNNING -> set(cluster, ClusterState.RUNNING, report.attempt(), false, "");
            case UNKNOWN -> set(cluster, ClusterState.UNKNOWN, report.attempt(), false, reason);
            case WAITING -> set(cluster, ClusterState.WAITING, report.attempt(), false, reason);
            case NOT_SENT -> set(cluster, ClusterState.PENDING, report.attempt() - 1, false, reason);
            case ENDED -> set(cluster, state, report.attempt(), true, reason);
            case ATTEMPT_FAILED -> {
                ClusterState next = machine.afterFailure(cluster);
                set(cluster, next, report.attempt(), next == ClusterState.FAILED, reason);
            }
            case UNREAD -> {}
        }
    }

    private void set(int cluster, ClusterState state, int attempt, boolean hasEnded, String reason) {
        record(new Fact.ClusterChanged(now(), cluster, state, attempt, hasEnded, reason, ClusterDetail.NONE));
    }

    void phase(int wave, WavePhase phase, String reason) {
        record(new Fact.WaveChanged(now(), wave, phase, reason));
    }

    RolloutMachine machine() {
        return machine;
    }

    FactLog log() {
        return log;
    }

    JournalHeader header() {
        return header;
    }

    int size() {
        return header.clusters().size();
    }

    int atTarget() {
        return machine.count(ClusterState.SUCCEEDED) + machine.count(ClusterState.ALREADY_THERE);
    }

    /** Returns what the next run of the workflow needs: the facts, and the tokens of a moved journal that may still be used. */
    byte[] handOver() {
        List<Fact> facts = new ArrayList<>(log.facts());
        tokens.entrySet().stream()
                .filter(token -> machine.state(token.getKey()) == ClusterState.RETRYING
                        || machine.state(token.getKey()) == ClusterState.FAILED)
                .limit(MOST_TOKENS)
                .forEach(token -> facts.add(
                        new Fact.TokenSaved(now(), token.getKey(), machine.attempt(token.getKey()), token.getValue())));
        return FactCodec.encode(facts);
    }

    /** Returns the token that a moved journal had for a cluster; null if there is none. */
    @Nullable String token(int cluster) {
        return tokens.get(cluster);
    }

    /** Returns the name of the wave of a cluster. */
    String waveOf(int cluster) {
        int first = 0;
        for (JournalHeader.Wave wave : header.waves()) {
            first += wave.clusters().size();
            if (cluster < first) {
                return wave.name();
            }
        }
        throw new IndexOutOfBoundsException("there is no cluster " + cluster);
    }

    /** Returns the place of a wave; -1 if there is none of that name. */
    int wave(String name) {
        return header.waves().stream().map(JournalHeader.Wave::name).toList().indexOf(name);
    }

    @Override
    public String toString() {
        Map<ClusterState, Integer> counts = new EnumMap<>(ClusterState.class);
        for (ClusterState state : ClusterState.values()) {
            if (machine.count(state) > 0) {
                counts.put(state, machine.count(state));
            }
        }
        return header.name() + ": " + counts + (machine.isHeld() ? ", held" : "");
    }
}
