// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.temporal.internal;

import io.clusterupgrade.rollout.FleetClients;
import io.clusterupgrade.rollout.Rollout;
import io.clusterupgrade.rollout.RolloutJobs;
import io.clusterupgrade.temporal.model.ClusterJob;
import io.clusterupgrade.temporal.model.WaveJob;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** The rollouts of a worker, checked by their hashes. Thread-safe. */
public final class KnownRollouts {
    private final BiFunction<String, String, @Nullable Rollout> source;
    private final FleetClients clients;

    public KnownRollouts(BiFunction<String, String, @Nullable Rollout> source, FleetClients clients) {
        this.source = source;
        this.clients = clients;
    }

    /**
     * Returns a rollout.
     *
     * @throws IllegalStateException if this worker does not have it: another one may
     */
    Rollout get(String name, String hash) {
        @Nullable Rollout rollout = source.apply(name, hash);
        if (rollout == null || !rollout.hash().equals(hash)) {
            throw new IllegalStateException("this worker has no rollout \"" + name + "\" with the hash " + hash
                    + (rollout == null ? "" : ", but one with " + rollout.hash())
                    + ": start a worker with it; until then nothing is done");
        }
        return rollout;
    }

    RolloutJobs jobs(ClusterJob job) {
        return RolloutJobs.of(get(job.rollout(), job.hash()), clients);
    }

    RolloutJobs jobs(WaveJob job) {
        return RolloutJobs.of(get(job.rollout(), job.hash()), clients);
    }
}
