// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.rollout;

import io.clusterupgrade.rollout.decision.ClusterSpec;
import io.clusterupgrade.rollout.decision.FleetSpec;
import io.clusterupgrade.rollout.decision.WaveSpec;
import io.clusterupgrade.rollout.model.ClusterRef;
import io.clusterupgrade.rollout.model.JournalHeader;
import io.clusterupgrade.upgrade.plan.UpgradePlan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A rollout: which clusters are upgraded how, in which waves, and under which conditions.
 *
 * <pre>{@code
 * Rollout rollout = Rollout.builder("q4-upgrade")
 *         .clusters(clusters)
 *         .plan(cluster -> CssImageUpgrade.toVersion("7.10.2"))
 *         .wave(Wave.count("canary", 1).withSoak(Duration.ofHours(2)))
 *         .wave(Wave.percent("early", 10).withGate(Gate.approvalFile(Path.of("approve-early"))))
 *         .wave(Wave.rest("all").withFailureBudget(FailureBudget.percent(2)))
 *         .limits(Limits.defaults().withTotal(Amount.number(20)))
 *         .build();
 * RolloutReport report = rollout.start(Path.of("q4.journal"), clients, RunOptions.defaults()).await();
 * }</pre>
 *
 * <p>Start it again with the same journal after the process has ended: it continues, and starts nothing twice.
 *
 * <p>Immutable; thread-safe if its callbacks are.
 *
 * @since 0.1.0
 */
public final class Rollout {
    private final String name;
    private final List<Wave> waves;
    private final List<List<ClusterRef>> members;
    private final List<ClusterRef> clusters;
    private final List<UpgradePlan> plans;
    private final FleetSpec fleet;
    private final JournalHeader header;
    private final RolloutBuilder settings;

    Rollout(RolloutBuilder builder, List<List<ClusterRef>> members, List<UpgradePlan> plans) {
        this.settings = builder.copy();
        this.name = settings.name;
        this.waves = List.copyOf(settings.waves);
        this.members = members.stream().map(List::copyOf).toList();
        this.clusters = this.members.stream().flatMap(List::stream).toList();
        this.plans = List.copyOf(plans);
        this.fleet = fleet();
        this.header = header();
    }

    /**
     * Returns a builder.
     *
     * @param name the name of the rollout, for users
     */
    public static RolloutBuilder builder(String name) {
        return new RolloutBuilder(name);
    }

    private FleetSpec fleet() {
        IdentityHashMap<UpgradePlan, Integer> writes = new IdentityHashMap<>();
        List<ClusterSpec> specs = new ArrayList<>();
        for (int i = 0; i < clusters.size(); i++) {
            specs.add(new ClusterSpec(clusters.get(i), writes.computeIfAbsent(plans.get(i), PlanText::writes)));
        }
        List<WaveSpec> waveSpecs = new ArrayList<>();
        int first = 0;
        for (int i = 0; i < waves.size(); i++) {
            Wave wave = waves.get(i);
            int size = members.get(i).size();
            waveSpecs.add(new WaveSpec(
                    wave.name,
                    IntStream.range(first, first + size).boxed().toList(),
                    wave.budget,
                    wave.soak,
                    wave.soakCheckEvery,
                    wave.windows.windows().isEmpty() ? settings.windows : wave.windows,
                    wave.gate == null ? null : wave.gate.spec(),
                    wave.before != null,
                    wave.after != null));
            first += size;
        }
        return new FleetSpec(specs, waveSpecs, settings.limits, settings.budget, settings.retries);
    }

    private JournalHeader header() {
        IdentityHashMap<UpgradePlan, String> texts = new IdentityHashMap<>();
        StringBuilder text = new StringBuilder(name).append('\n');
        List<JournalHeader.Wave> headers = new ArrayList<>();
        int cluster = 0;
        for (int i = 0; i < waves.size(); i++) {
            text.append("wave ").append(waves.get(i).name).append('\n');
            headers.add(new JournalHeader.Wave(waves.get(i).name, members.get(i)));
            for (ClusterRef member : members.get(i)) {
                String plan = texts.computeIfAbsent(plans.get(cluster++), one -> PlanText.hash(PlanText.full(one)));
                text.append(member).append(' ').append(plan).append('\n');
            }
        }
        return new JournalHeader(name, PlanText.hash(text.toString()), headers);
    }

    /**
     * Starts a run, or continues the one of a journal. Returns at once; {@link RolloutRun#await} waits.
     *
     * @param journal the file that records what happens; it is created, and never deleted. Beside it there are {@code <journal>.lock},
     *     and {@code <journal>.control} while an operator controls the run from another process
     * @param clients the clients by account
     * @param options the options of the run
     * @throws io.clusterupgrade.rollout.model.JournalException if the journal belongs to another plan, is damaged, or another run is
     *     using it; nothing was sent
     * @throws IllegalArgumentException if an account is unknown; nothing was sent
     */
    public RolloutRun start(Path journal, FleetClients clients, RunOptions options) {
        return RolloutRun.start(this, journal, clients, options);
    }

    /**
     * Returns what a run would do, in order, from the start.
     *
     * @see DryRun
     */
    public DryRun dryRun(DryRunOptions options) {
        return DryRun.of(this, options);
    }

    /** Returns the name. */
    public String name() {
        return name;
    }

    /**
     * Returns a hash of the name, the waves, their clusters and their plans: a journal continues only with the same one. Limits, budgets,
     * windows, gates, soaks and actions are not part of it, and may differ between two runs.
     */
    public String hash() {
        return header.hash();
    }

    /** Returns all clusters, in the order of the waves. */
    public List<ClusterRef> clusters() {
        return clusters;
    }

    /** Returns the plan of a cluster; throws an IllegalArgumentException if the rollout does not have it. */
    public UpgradePlan plan(ClusterRef cluster) {
        int index = clusters.indexOf(cluster);
        if (index < 0) {
            throw new IllegalArgumentException("the rollout does not have the cluster " + cluster);
        }
        return plans.get(index);
    }

    List<UpgradePlan> plans() {
        return plans;
    }

    List<Wave> waves() {
        return waves;
    }

    List<ClusterRef> members(int wave) {
        return members.get(wave);
    }

    FleetSpec spec() {
        return fleet;
    }

    JournalHeader journalHeader() {
        return header;
    }

    RolloutBuilder settings() {
        return settings;
    }

    @Override
    public String toString() {
        return "rollout " + name + " of " + clusters.size() + " clusters in " + waves.size() + " waves (" + hash()
                + ")";
    }
}
