// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.rollout.decision;

import io.clusterupgrade.rollout.model.FailureBudget;
import io.clusterupgrade.rollout.model.Limits;
import java.util.List;

/**
 * What decisions need to know of a rollout. Clusters and waves are named by their indices.
 *
 * @param clusters the clusters
 * @param waves the waves, in order; each cluster is in exactly one
 * @param limits how many upgrades run at once, and how fast they are started
 * @param budget the failures that are tolerated in the whole rollout
 * @param retries what happens after a failure
 * @since 0.1.0
 */
public record FleetSpec(
        List<ClusterSpec> clusters, List<WaveSpec> waves, Limits limits, FailureBudget budget, RetrySpec retries) {

    /** Copies the lists. */
    public FleetSpec {
        clusters = List.copyOf(clusters);
        waves = List.copyOf(waves);
    }

    /** Returns the wave of each cluster. */
    int[] waveOf() {
        int[] wave = new int[clusters.size()];
        for (int w = 0; w < waves.size(); w++) {
            for (int member : waves.get(w).members()) {
                wave[member] = w;
            }
        }
        return wave;
    }
}
