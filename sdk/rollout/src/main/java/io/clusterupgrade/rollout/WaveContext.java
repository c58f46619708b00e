// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.rollout;

import io.clusterupgrade.rollout.model.ClusterRef;
import io.clusterupgrade.rollout.report.RolloutReport;
import java.util.List;

/**
 * What a gate, an action or a check of a wave is called with. Immutable and thread-safe.
 *
 * @param wave the name of the wave
 * @param clusters its clusters
 * @param report the state of the whole rollout
 * @since 0.1.0
 */
public record WaveContext(String wave, List<ClusterRef> clusters, RolloutReport report) {
    /** Copies the list. */
    public WaveContext {
        clusters = List.copyOf(clusters);
    }
}
