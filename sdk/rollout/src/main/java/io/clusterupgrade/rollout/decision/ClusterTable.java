// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.rollout.decision;

import io.clusterupgrade.rollout.model.ClusterState;
import java.time.Instant;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The states of the clusters, and what is counted of them. An update takes the same time in a fleet of any size. */
final class ClusterTable {
    private final ClusterState[] states;
    private final int[] attempts;
    private final int[] tokenAttempts;
    private final int[] attemptsBefore;
    private final BitSet ended;
    private final @Nullable Instant[] waitsSince;
    private final int[] waveOf;
    private final int[] open;
    private final int[] failures;
    private final Map<ClusterState, Integer> counts = new EnumMap<>(ClusterState.class);
    private final SortedSet<Integer> active = new TreeSet<>();

    ClusterTable(FleetSpec fleet) {
        int size = fleet.clusters().size();
        states = new ClusterState[size];
        Arrays.fill(states, ClusterState.PENDING);
        attempts = new int[size];
        tokenAttempts = new int[size];
        attemptsBefore = new int[size];
        ended = new BitSet(size);
        waitsSince = new Instant[size];
        waveOf = fleet.waveOf();
        open = new int[fleet.waves().size()];
        failures = new int[open.length];
        for (int wave : waveOf) {
            open[wave]++;
        }
        counts.put(ClusterState.PENDING, size);
    }

    void set(int cluster, ClusterState state, int attempt, boolean hasEnded, Instant at) {
        int wave = waveOf[cluster];
        if (ended.get(cluster)) {
            open[wave]++;
            failures[wave] -= states[cluster].isFailure() ? 1 : 0;
        }
        counts.merge(states[cluster], -1, Integer::sum);
        waitsSince[cluster] = state == ClusterState.WAITING && waitsSince[cluster] == null ? at : waits(cluster, state);
        states[cluster] = state;
        attempts[cluster] = attempt;
        ended.set(cluster, hasEnded);
        counts.merge(state, 1, Integer::sum);
        if (hasEnded) {
            open[wave]--;
            failures[wave] += state.isFailure() ? 1 : 0;
        }
        if (holdsSlot(cluster)) {
            active.add(cluster);
        } else {
            active.remove(cluster);
        }
    }

    /** A check of a waiting cluster does not begin its wait anew. */
    private @Nullable Instant waits(int cluster, ClusterState state) {
        return state == ClusterState.WAITING || state == ClusterState.STARTING ? waitsSince[cluster] : null;
    }

    boolean holdsSlot(int cluster) {
        return !ended.get(cluster)
                && switch (states[cluster]) {
                    case STARTING, RUNNING, UNKNOWN -> true;
                    default -> false;
                };
    }

    void tokenSaved(int cluster, int attempt, boolean isPresent) {
        tokenAttempts[cluster] = isPresent ? attempt : 0;
    }

    /** Returns whether a start of the attempt may have left: its token was saved. */
    boolean hasToken(int cluster) {
        return tokenAttempts[cluster] > 0 && tokenAttempts[cluster] == attempts[cluster];
    }

    /** Lets the attempts be counted anew. */
    void reset(int cluster) {
        attemptsBefore[cluster] = attempts[cluster];
        tokenAttempts[cluster] = 0;
    }

    /** Returns the attempts since the cluster was reset. */
    int attemptsSinceReset(int cluster) {
        return attempts[cluster] - attemptsBefore[cluster];
    }

    ClusterState state(int cluster) {
        return states[cluster];
    }

    int attempt(int cluster) {
        return attempts[cluster];
    }

    boolean hasEnded(int cluster) {
        return ended.get(cluster);
    }

    @Nullable Instant waitsSince(int cluster) {
        return waitsSince[cluster];
    }

    int waveOf(int cluster) {
        return waveOf[cluster];
    }

    /** Returns the clusters that hold a slot, in order. */
    SortedSet<Integer> active() {
        return active;
    }

    /** Returns how many clusters of a wave have not ended. */
    int open(int wave) {
        return open[wave];
    }

    int failures(int wave) {
        return failures[wave];
    }

    int failures() {
        return Arrays.stream(failures).sum();
    }

    int count(ClusterState state) {
        return counts.getOrDefault(state, 0);
    }

    int size() {
        return states.length;
    }
}
