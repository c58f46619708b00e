// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.rollout.report;

import io.clusterupgrade.rollout.model.WavePhase;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What has happened in a wave. Immutable and thread-safe.
 *
 * @param name its name
 * @param phase its phase
 * @param reason the reason of its phase, for users; empty if there is nothing to say
 * @param openedAt when its turn came; null before
 * @param changedAt when it entered its phase; null if its turn has not come
 * @param clusters its clusters, in order
 * @since 0.1.0
 */
public record WaveReport(
        String name,
        WavePhase phase,
        String reason,
        @Nullable Instant openedAt,
        @Nullable Instant changedAt,
        List<ClusterReport> clusters) {

    /** Copies the list. */
    public WaveReport {
        clusters = List.copyOf(clusters);
    }
}
