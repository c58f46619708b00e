// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.rollout;

import io.clusterupgrade.rollout.model.Amount;
import io.clusterupgrade.rollout.model.ClusterRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Assigns the clusters to the waves, and rejects what does not fit together. Waves that name their clusters choose first. */
final class WaveAssignment {
    private final Set<ClusterRef> left;
    private final Map<ClusterRef, String> waveOf = new HashMap<>();
    private final int total;

    private WaveAssignment(Set<ClusterRef> clusters) {
        this.left = clusters;
        this.total = clusters.size();
    }

    /**
     * Returns the clusters of each wave.
     *
     * @throws IllegalArgumentException if a cluster is named twice, is in two waves or in none, or a wave is empty
     */
    static List<List<ClusterRef>> assign(List<ClusterRef> clusters, List<Wave> waves) {
        Set<ClusterRef> distinct = new LinkedHashSet<>();
        for (ClusterRef cluster : clusters) {
            if (!distinct.add(cluster)) {
                throw new IllegalArgumentException("the cluster " + cluster + " is there twice");
            }
        }
        checkNames(waves);
        return new WaveAssignment(distinct).assign(waves);
    }

    private static void checkNames(List<Wave> waves) {
        if (waves.isEmpty()) {
            throw new IllegalArgumentException("there is no wave: add one, such as Wave.rest(\"all\")");
        }
        Set<String> names = new HashSet<>();
        for (Wave wave : waves) {
            if (wave.name.isBlank() || !names.add(wave.name)) {
                throw new IllegalArgumentException("each wave needs a name of its own: \"" + wave.name + "\"");
            }
        }
    }

    private List<List<ClusterRef>> assign(List<Wave> waves) {
        Map<Wave, List<ClusterRef>> members = new HashMap<>();
        for (Wave wave : waves) {
            if (wave.members instanceof WaveMembers.Named named) {
                members.put(wave, take(wave, named.clusters()));
            }
        }
        for (Wave wave : waves) {
            if (!members.containsKey(wave)) {
                members.put(wave, take(wave, choose(wave.members)));
            }
        }
        if (!left.isEmpty()) {
            throw new IllegalArgumentException(left.size() + " clusters are in no wave, such as "
                    + left.iterator().next() + ": add Wave.rest(\"rest\") as the last wave, or leave them out");
        }
        return waves.stream().map(members::get).toList();
    }

    private List<ClusterRef> choose(WaveMembers members) {
        if (members instanceof WaveMembers.First first) {
            Amount amount = first.amount();
            return left.stream().limit(amount.roundedUp(total)).toList();
        }
        Predicate<ClusterRef> predicate = ((WaveMembers.Matching) members).predicate();
        return left.stream().filter(predicate).toList();
    }

    private List<ClusterRef> take(Wave wave, List<ClusterRef> clusters) {
        if (clusters.isEmpty()) {
            throw new IllegalArgumentException("the wave \"" + wave.name + "\" is empty");
        }
        for (ClusterRef cluster : clusters) {
            String other = waveOf.put(cluster, wave.name);
            if (other != null) {
                throw new IllegalArgumentException(
                        other.equals(wave.name)
                                ? "the wave \"" + other + "\" has the cluster " + cluster + " twice"
                                : "the waves \"" + other + "\" and \"" + wave.name + "\" overlap: both have "
                                        + cluster);
            }
            if (!left.remove(cluster)) {
                throw new IllegalArgumentException("the wave \"" + wave.name + "\" has the cluster " + cluster
                        + ", which is not one of the clusters of the rollout");
            }
        }
        return new ArrayList<>(clusters);
    }
}
