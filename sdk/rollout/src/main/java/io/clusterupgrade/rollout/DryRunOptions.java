// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.rollout;

import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.rollout.model.ClusterRef;
import io.clusterupgrade.rollout.model.ClusterState;
import io.clusterupgrade.rollout.report.ClusterReport;
import io.clusterupgrade.rollout.report.RolloutReport;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a dry run assumes: when it begins, and how long upgrades take. Immutable; thread-safe if its functions are.
 *
 * @param start when the run would begin
 * @param clients the clients with which readiness is read; null to send nothing
 * @param history how long the upgrade of a cluster takes; null for a cluster without history
 * @param assumed how long an upgrade without history is assumed to take
 * @since 0.1.0
 */
public record DryRunOptions(
        Instant start,
        @Nullable FleetClients clients,
        Function<ClusterRef, @Nullable Duration> history,
        Duration assumed) {

    /** Checks the values. */
    public DryRunOptions {
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(history, "history");
        if (assumed.isNegative()) {
            throw new IllegalArgumentException("assumed must not be negative: " + assumed);
        }
    }

    /** Returns options that send nothing, know no history, and assume an hour for each upgrade. */
    public static DryRunOptions at(Instant start) {
        return new DryRunOptions(start, null, cluster -> null, Duration.ofHours(1));
    }

    /** Returns these options with clients: the readiness of each cluster is read, which changes nothing. */
    public DryRunOptions withReadiness(FleetClients value) {
        return new DryRunOptions(start, value, history, assumed);
    }

    /** Returns these options with the durations of upgrades; null for a cluster without history. */
    public DryRunOptions withHistory(Function<ClusterRef, @Nullable Duration> value) {
        return new DryRunOptions(start, clients, value, assumed);
    }

    /** Returns these options with the history of an earlier rollout: the median of each service. */
    public DryRunOptions withHistory(RolloutReport earlier) {
        Map<CloudService, Duration> medians = new EnumMap<>(CloudService.class);
        for (CloudService service : CloudService.values()) {
            List<Duration> durations = earlier.clusters().stream()
                    .filter(cluster -> cluster.cluster().service() == service)
                    .filter(cluster -> cluster.state() == ClusterState.SUCCEEDED)
                    .map((ClusterReport cluster) -> cluster.elapsed(earlier.at()))
                    .filter(Objects::nonNull)
                    .sorted()
                    .toList();
            if (!durations.isEmpty()) {
                medians.put(service, durations.get(durations.size() / 2));
            }
        }
        return withHistory(cluster -> medians.get(cluster.service()));
    }

    /**
     * Returns these options with another duration for upgrades without history.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public DryRunOptions withAssumed(Duration value) {
        return new DryRunOptions(start, clients, history, value);
    }
}
