// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.temporal.internal;

import io.clusterupgrade.rollout.RolloutJobs;
import io.clusterupgrade.rollout.decision.Command;
import io.clusterupgrade.rollout.decision.Decision;
import io.clusterupgrade.rollout.decision.Fact;
import io.clusterupgrade.rollout.model.ClusterState;
import io.clusterupgrade.rollout.model.Control;
import io.clusterupgrade.temporal.model.ClusterEnd;
import io.clusterupgrade.temporal.model.FactCodec;
import io.clusterupgrade.temporal.model.RolloutEnd;
import io.clusterupgrade.temporal.model.RolloutInput;
import io.clusterupgrade.temporal.model.RolloutInput.Continued;
import io.clusterupgrade.temporal.model.RolloutInput.WaveDecision;
import io.temporal.workflow.Workflow;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Feeds the machine of a rollout with what its clusters and operators report, and carries out its commands with activities and child
 * workflows. It decides nothing itself.
 */
public final class RolloutWorkflowImpl implements RolloutWorkflow {
    private final KnownRollouts rollouts;
    private final Deque<Runnable> inbox = new ArrayDeque<>();
    private final Map<Integer, byte[]> pages = new TreeMap<>();
    private final WakeUp wakeUp = new WakeUp();
    private @Nullable FleetRun fleet;

    // Set when the rollout begins; what arrives earlier waits in the inbox.
    private ClusterTurns clusters = uninitialized();
    private WaveTurns waves = uninitialized();

    public RolloutWorkflowImpl(KnownRollouts rollouts) {
        this.rollouts = rollouts;
    }

    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
    private static <T> T uninitialized() {
        return null;
    }

    @Override
    public RolloutEnd run(RolloutInput input, byte[] facts) {
        FleetRun run = new FleetRun(RolloutJobs.header(rollouts.get(input.name(), input.hash())), input.settings());
        clusters = new ClusterTurns(input, run, inbox::add);
        waves = new WaveTurns(input, run, inbox::add);
        Workflow.await(() -> pages.size() >= input.pages());
        begin(input, run, facts);
        while (true) {
            drain();
            if (mustContinue(input)) {
                Workflow.await(() -> !inbox.isEmpty() || isQuiet());
                if (inbox.isEmpty()) {
                    continueAsNew(input, run);
                }
                continue;
            }
            if (clusters.isFull()) {
                Workflow.await(() -> !inbox.isEmpty());
                continue;
            }
            Decision decision = run.decide();
            decision.commands().forEach(this::carryOut);
            // An end that arrives with the command to complete would make the server reject it.
            if (decision.outcome() != null && isQuiet() && clusters.haveEnded() && inbox.isEmpty()) {
                return new RolloutEnd(decision.outcome(), run.size(), run.atTarget());
            }
            wakeUp.await(decision.wakeUpAt(), () -> !inbox.isEmpty());
        }
    }

    private void begin(RolloutInput input, FleetRun run, byte[] facts) {
        List<Fact> before = new ArrayList<>(FactCodec.decode(facts));
        pages.values().forEach(page -> before.addAll(FactCodec.decode(page)));
        before.forEach(run::record);
        fleet = run;
        if (input.continued().lastTurn() > 0) {
            clusters.adopt();
        } else {
            run.record(new Fact.Opened(FleetRun.now()));
            run.reset(input.reset());
        }
    }

    private void drain() {
        for (Runnable next = inbox.poll(); next != null; next = inbox.poll()) {
            next.run();
        }
    }

    private boolean isQuiet() {
        return clusters.isQuiet() && waves.isQuiet();
    }

    private static boolean mustContinue(RolloutInput input) {
        return Workflow.getInfo().getHistoryLength() >= input.maxEvents()
                || Workflow.getInfo().isContinueAsNewSuggested();
    }

    private void continueAsNew(RolloutInput input, FleetRun run) {
        waves.defer();
        Continued state = new Continued(clusters.lastTurn(), clusters.open(), waves.decisions());
        Workflow.continueAsNew(input.next(state), run.handOver());
    }

    private void carryOut(Command command) {
        if (command instanceof Command.Start start) {
            clusters.start(start.cluster(), start.attempt());
        } else if (command instanceof Command.Resume resume) {
            clusters.resume(resume.cluster(), resume.attempt());
        } else if (command instanceof Command.Abort abort) {
            clusters.abort(abort.cluster());
        } else if (command instanceof Command.AskGate ask) {
            waves.ask(ask.wave());
        } else if (command instanceof Command.Act act) {
            waves.act(act.wave(), act.isBefore());
        } else if (command instanceof Command.CheckSoak check) {
            waves.checkSoak(check.wave());
        }
    }

    @Override
    public void page(int number, byte[] facts) {
        pages.put(number, facts);
    }

    @Override
    public void report(ClusterEnd report) {
        inbox.add(() -> clusters.take(report));
    }

    @Override
    public void hold(String by) {
        control(Control.HOLD, by);
    }

    @Override
    public void drain(String by) {
        control(Control.DRAIN, by);
    }

    @Override
    public void abort(String by) {
        control(Control.ABORT, by);
    }

    @Override
    public void resume(String by) {
        control(Control.RESUME, by);
    }

    private void control(Control control, String by) {
        inbox.add(() -> {
            known().record(new Fact.Controlled(FleetRun.now(), control, by));
            if (control != Control.RESUME) {
                waves.defer();
            }
        });
    }

    @Override
    public void approve(String wave, String by) {
        decide(wave, new WaveDecision(true, "approved by " + by));
    }

    @Override
    public void reject(String wave, String reason) {
        decide(wave, new WaveDecision(false, reason));
    }

    private void decide(String name, WaveDecision decision) {
        inbox.add(() -> {
            int wave = known().wave(name);
            if (wave >= 0) {
                waves.decide(wave, decision);
            } else {
                Workflow.getLogger(RolloutWorkflowImpl.class).warn("there is no wave \"{}\"", name);
            }
        });
    }

    @Override
    public void reset(List<ClusterState> states) {
        inbox.add(() -> known().reset(states));
    }

    /** The inbox is emptied only after the rollout has begun. */
    private FleetRun known() {
        FleetRun run = fleet;
        if (run == null) {
            throw new IllegalStateException("the rollout has not begun");
        }
        return run;
    }

    @Override
    public byte[] facts() {
        return fleet == null ? new byte[0] : fleet.log().encode();
    }

    @Override
    public String status() {
        return fleet == null ? "has not begun" : fleet.toString();
    }
}
