// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.rollout.decision;

import io.clusterupgrade.rollout.model.Amount;
import io.clusterupgrade.rollout.model.ClusterRef;
import io.clusterupgrade.rollout.model.FailureBudget;
import io.clusterupgrade.rollout.model.Limits;
import io.clusterupgrade.rollout.model.Windows;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Fleets for tests of decisions. */
final class FleetSpecs {
    static final RetrySpec NO_RETRIES =
            new RetrySpec(0, Duration.ofMinutes(10), Duration.ofMinutes(5), Duration.ofHours(1));
    static final Limits TWO_AT_ONCE = Limits.defaults().withTotal(Amount.number(2));

    private FleetSpecs() {}

    /** Returns a fleet of ACK clusters with waves of some sizes, of which no failure is tolerated. */
    static FleetSpec ack(int... sizes) {
        List<ClusterSpec> clusters = new ArrayList<>();
        List<WaveSpec> waves = new ArrayList<>();
        for (int size : sizes) {
            int first = clusters.size();
            for (int i = 0; i < size; i++) {
                clusters.add(new ClusterSpec(ClusterRef.ack("prod", "c" + clusters.size()), 2));
            }
            waves.add(wave(
                    "wave" + waves.size(),
                    IntStream.range(first, first + size).boxed().toList()));
        }
        return new FleetSpec(clusters, waves, TWO_AT_ONCE, FailureBudget.none(), NO_RETRIES);
    }

    static WaveSpec wave(String name, List<Integer> members) {
        return new WaveSpec(
                name, members, FailureBudget.none(), Duration.ZERO, null, Windows.always(), null, false, false);
    }

    static FleetSpec with(FleetSpec fleet, WaveSpec... waves) {
        return new FleetSpec(fleet.clusters(), List.of(waves), fleet.limits(), fleet.budget(), fleet.retries());
    }

    static FleetSpec with(FleetSpec fleet, Limits limits) {
        return new FleetSpec(fleet.clusters(), fleet.waves(), limits, fleet.budget(), fleet.retries());
    }

    static FleetSpec with(FleetSpec fleet, RetrySpec retries) {
        return new FleetSpec(fleet.clusters(), fleet.waves(), fleet.limits(), fleet.budget(), retries);
    }
}
