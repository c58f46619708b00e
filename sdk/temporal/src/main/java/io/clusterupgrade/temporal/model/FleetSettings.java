// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.temporal.model;

import io.clusterupgrade.rollout.decision.ClusterSpec;
import io.clusterupgrade.rollout.decision.FleetSpec;
import io.clusterupgrade.rollout.decision.GateSpec;
import io.clusterupgrade.rollout.decision.RetrySpec;
import io.clusterupgrade.rollout.decision.WaveSpec;
import io.clusterupgrade.rollout.model.Amount;
import io.clusterupgrade.rollout.model.ClusterRef;
import io.clusterupgrade.rollout.model.FailureBudget;
import io.clusterupgrade.rollout.model.JournalHeader;
import io.clusterupgrade.rollout.model.Limits;
import io.clusterupgrade.rollout.model.Windows;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the decisions on a rollout depend on and its hash does not cover. It is written to the history when the workflow starts, so
 * that a replay decides the same after the program of the workers has changed. Immutable and thread-safe.
 *
 * @param waves the waves, in order
 * @param limits how many upgrades run at once; the total is never above the number of open child workflows that is allowed
 * @param budget the failures that are tolerated in the whole rollout
 * @param retries what happens after a failure
 * @param writes runs of clusters, in order, whose starts make the same number of writes
 * @since 0.1.0
 */
public record FleetSettings(
        List<WaveSettings> waves, Limits limits, FailureBudget budget, RetrySpec retries, List<Writes> writes) {

    /** Copies the lists. */
    public FleetSettings {
        waves = List.copyOf(waves);
        writes = List.copyOf(writes);
    }

    /** Returns the settings of a rollout, with at most this many upgrades at once. */
    public static FleetSettings of(FleetSpec spec, int maxOpenChildren) {
        List<WaveSettings> waves = spec.waves().stream().map(WaveSettings::of).toList();
        List<Writes> writes = new ArrayList<>();
        for (ClusterSpec cluster : spec.clusters()) {
            int last = writes.size() - 1;
            if (last >= 0 && writes.get(last).each() == cluster.writes()) {
                writes.set(last, new Writes(writes.get(last).clusters() + 1, cluster.writes()));
            } else {
                writes.add(new Writes(1, cluster.writes()));
            }
        }
        int total =
                Math.max(1, spec.limits().total().roundedDown(spec.clusters().size()));
        Limits limits = spec.limits().withTotal(Amount.number(Math.min(total, maxOpenChildren)));
        return new FleetSettings(waves, limits, spec.budget(), spec.retries(), writes);
    }

    /** Returns what decisions need: these settings, for the clusters of a plan. */
    public FleetSpec spec(JournalHeader header) {
        List<ClusterSpec> specs = new ArrayList<>();
        int run = 0;
        int inRun = 0;
        for (ClusterRef cluster : header.clusters()) {
            if (inRun == writes.get(run).clusters()) {
                run++;
                inRun = 0;
            }
            inRun++;
            specs.add(new ClusterSpec(cluster, writes.get(run).each()));
        }
        List<WaveSpec> waveSpecs = new ArrayList<>();
        int first = 0;
        for (int i = 0; i < waves.size(); i++) {
            int size = header.waves().get(i).clusters().size();
            waveSpecs.add(waves.get(i).spec(first, size));
            first += size;
        }
        return new FleetSpec(specs, waveSpecs, limits, budget, retries);
    }

    /**
     * Some clusters that follow each other.
     *
     * @param clusters how many
     * @param each the writes of the start of each
     * @since 0.1.0
     */
    public record Writes(int clusters, int each) {}

    /**
     * A wave without its clusters.
     *
     * @param name its name
     * @param budget the failures that are tolerated in it
     * @param soak how long it is observed
     * @param soakCheckEvery the time between two checks; null for none
     * @param windows when its clusters are started
     * @param gate when its gate is asked; null for none
     * @param actsBefore whether it has an action before it
     * @param actsAfter whether it has an action after it
     * @since 0.1.0
     */
    public record WaveSettings(
            String name,
            FailureBudget budget,
            Duration soak,
            @Nullable Duration soakCheckEvery,
            Windows windows,
            @Nullable GateSpec gate,
            boolean actsBefore,
            boolean actsAfter) {

        static WaveSettings of(WaveSpec wave) {
            return new WaveSettings(
                    wave.name(),
                    wave.budget(),
                    wave.soak(),
                    wave.soakCheckEvery(),
                    wave.windows(),
                    wave.gate(),
                    wave.actsBefore(),
                    wave.actsAfter());
        }

        WaveSpec spec(int first, int size) {
            List<Integer> members = new ArrayList<>();
            for (int i = first; i < first + size; i++) {
                members.add(i);
            }
            return new WaveSpec(name, members, budget, soak, soakCheckEvery, windows, gate, actsBefore, actsAfter);
        }
    }
}
