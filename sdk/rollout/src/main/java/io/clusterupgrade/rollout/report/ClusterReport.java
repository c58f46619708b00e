// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.rollout.report;

import io.clusterupgrade.rollout.decision.ClusterDetail;
import io.clusterupgrade.rollout.model.ClusterRef;
import io.clusterupgrade.rollout.model.ClusterState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What has happened to a cluster. Immutable and thread-safe.
 *
 * @param cluster the cluster
 * @param wave the name of its wave
 * @param state its state
 * @param attempts how often its upgrade was begun
 * @param hasEnded whether the rollout is done with it
 * @param reason the reason of its state, for users; empty if there is nothing to say
 * @param moments the changes of its state, in order
 * @param detail the task, its steps, and the explanation of a failure
 * @since 0.1.0
 */
public record ClusterReport(
        ClusterRef cluster,
        String wave,
        ClusterState state,
        int attempts,
        boolean hasEnded,
        String reason,
        List<Moment> moments,
        ClusterDetail detail) {

    /** Copies the list. */
    public ClusterReport {
        moments = List.copyOf(moments);
    }

    /** Returns when its first attempt began; null before. */
    public @Nullable Instant startedAt() {
        return moments.stream()
                .filter(moment -> moment.state() == ClusterState.STARTING)
                .map(Moment::at)
                .findFirst()
                .orElse(null);
    }

    /** Returns when it ended; null before. */
    public @Nullable Instant endedAt() {
        return hasEnded && !moments.isEmpty() ? moments.get(moments.size() - 1).at() : null;
    }

    /**
     * Returns the time from its first attempt to its end, or to another time if it has not ended; null if it has not begun.
     *
     * @param now the other time
     */
    public @Nullable Duration elapsed(Instant now) {
        Instant start = startedAt();
        Instant end = endedAt();
        return start == null ? null : Duration.between(start, end == null ? now : end);
    }
}
