// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.rollout;

import io.clusterupgrade.error.CloudException;
import io.clusterupgrade.error.CredentialsException;
import io.clusterupgrade.rollout.decision.Command;
import io.clusterupgrade.rollout.decision.Decision;
import io.clusterupgrade.rollout.decision.Fact;
import io.clusterupgrade.rollout.decision.RolloutMachine;
import io.clusterupgrade.rollout.model.ClusterRef;
import io.clusterupgrade.rollout.model.ClusterState;
import io.clusterupgrade.rollout.model.WavePhase;
import io.clusterupgrade.rollout.probe.Situation;
import io.clusterupgrade.upgrade.model.Finding;
import io.clusterupgrade.upgrade.readiness.NotChecked;
import io.clusterupgrade.upgrade.readiness.ReadinessReport;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lets the decisions of a rollout run with facts that are assumed. Used once. */
final class DryRunner {
    private final Rollout rollout;
    private final DryRunOptions options;
    private final RolloutMachine machine;
    private final List<DryRun.Step> steps = new ArrayList<>();
    private final PriorityQueue<Ending> endings =
            new PriorityQueue<>(Comparator.comparing(Ending::at).thenComparing(Ending::cluster));
    private Instant now;
    private boolean isEstimated = true;

    DryRunner(Rollout rollout, DryRunOptions options) {
        this.rollout = rollout;
        this.options = options;
        this.machine = new RolloutMachine(rollout.spec());
        this.now = options.start();
    }

    DryRun run() {
        machine.apply(new Fact.Opened(now));
        Decision decision = decide();
        while (decision.outcome() == null && pass(decision.wakeUpAt())) {
            decision = decide();
        }
        return new DryRun(steps, decision.outcome(), isEstimated);
    }

    /** Decides until nothing more happens at this time. */
    private Decision decide() {
        Decision decision = machine.decide(now);
        while (!decision.commands().isEmpty()) {
            decision.commands().forEach(this::carryOut);
            decision = machine.decide(now);
        }
        return decision;
    }

    /** Goes to the next thing that happens; false if there is none. */
    private boolean pass(@Nullable Instant wakeUpAt) {
        Ending next = endings.peek();
        if (next == null || (wakeUpAt != null && wakeUpAt.isBefore(next.at()))) {
            if (wakeUpAt == null) {
                return false;
            }
            now = wakeUpAt;
            return true;
        }
        now = next.at();
        for (Ending ending = endings.peek(); ending != null && !ending.at().isAfter(now); ending = endings.peek()) {
            endings.remove();
            step(ending.cluster(), ending.state() + (ending.reason().isEmpty() ? "" : ": " + ending.reason()));
            machine.apply(Fact.ClusterChanged.of(now, ending.cluster(), ending.state(), 1, true, ending.reason()));
        }
        return true;
    }

    private void carryOut(Command command) {
        if (command instanceof Command.Keep keep) {
            machine.apply(keep.fact());
            if (keep.fact() instanceof Fact.WaveChanged changed && changed.phase() != WavePhase.APPROVED) {
                step(
                        changed.wave(),
                        null,
                        changed.phase() + (changed.reason().isEmpty() ? "" : ": " + changed.reason()));
            }
        } else if (command instanceof Command.Start start) {
            start(start.cluster());
        } else if (command instanceof Command.AskGate ask) {
            step(ask.wave(), null, "its gate is asked, and is assumed to approve");
            machine.apply(new Fact.WaveChanged(now, ask.wave(), WavePhase.APPROVED, ""));
        } else if (command instanceof Command.Act act) {
            step(act.wave(), null, act.isBefore() ? "the action before it runs" : "the action after it runs");
            machine.apply(
                    new Fact.WaveChanged(now, act.wave(), act.isBefore() ? WavePhase.STARTED : WavePhase.SOAKING, ""));
        } else {
            machine.soakChecked(now);
        }
    }

    private void start(int cluster) {
        ClusterRef ref = rollout.clusters().get(cluster);
        Ending foreseen = options.clients() == null ? null : foresee(cluster, ref, options.clients());
        if (foreseen != null) {
            endings.add(foreseen);
            return;
        }
        Duration duration = options.history().apply(ref);
        isEstimated &= duration != null;
        step(cluster, "start to " + PlanText.target(rollout.plans().get(cluster)));
        endings.add(new Ending(
                now.plus(duration == null ? options.assumed() : duration), cluster, ClusterState.SUCCEEDED, ""));
    }

    /** Returns the end of a cluster that would not be started; null for one that would. */
    private @Nullable Ending foresee(int cluster, ClusterRef ref, FleetClients clients) {
        try {
            ManagedCluster<?> managed = ManagedCluster.of(ref, rollout.plans().get(cluster), clients);
            Situation situation = managed.look();
            switch (situation.value()) {
                case AT_TARGET -> {
                    return new Ending(now, cluster, ClusterState.ALREADY_THERE, situation.reason());
                }
                case STOPPED -> {
                    return new Ending(now, cluster, ClusterState.SKIPPED, situation.reason());
                }
                case BUSY -> {
                    step(cluster, "waits first: " + situation.reason());
                    return null;
                }
                case OPEN -> {
                    return notReady(cluster, managed.readiness());
                }
            }
        } catch (CloudException | CredentialsException e) {
            return new Ending(now, cluster, ClusterState.FAILED, "it cannot be read: " + Details.message(e));
        }
        return null;
    }

    /** Only blockers certainly prevent a start: the service itself decides on the warnings that the plan does not accept. */
    private @Nullable Ending notReady(int cluster, ReadinessReport report) {
        if (report.isReady()) {
            return null;
        }
        String reasons = Stream.concat(
                        report.rejecting().stream().map(Finding::toString),
                        report.notChecked().stream()
                                .filter(NotChecked::isRequired)
                                .map(NotChecked::toString))
                .collect(Collectors.joining("; "));
        if (ManagedCluster.isBusy(report)) {
            step(cluster, "waits first: " + reasons);
            return null;
        }
        if (report.blockers().isEmpty()) {
            step(cluster, "may be rejected: " + reasons);
            return null;
        }
        return new Ending(now, cluster, ClusterState.FAILED, "it is not ready: " + reasons);
    }

    private void step(int cluster, String text) {
        for (int wave = 0; wave < rollout.spec().waves().size(); wave++) {
            if (machine.phase(wave) == WavePhase.STARTED) {
                step(wave, rollout.clusters().get(cluster), text);
                return;
            }
        }
    }

    private void step(int wave, @Nullable ClusterRef cluster, String text) {
        steps.add(new DryRun.Step(now, rollout.waves().get(wave).name, cluster, text));
    }

    /** The end of a cluster. */
    private record Ending(Instant at, int cluster, ClusterState state, String reason) {}
}
