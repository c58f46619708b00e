// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.rollout.model;

import java.util.List;

/**
 * The first line of a journal: the plan that it belongs to.
 *
 * @param name the name of the rollout
 * @param hash the hash of its plan
 * @param waves the waves, in order
 * @since 0.1.0
 */
public record JournalHeader(String name, String hash, List<Wave> waves) {

    /** Copies the list. */
    public JournalHeader {
        waves = List.copyOf(waves);
    }

    /** Returns all clusters; facts name them by their place in this list. */
    public List<ClusterRef> clusters() {
        return waves.stream().flatMap(wave -> wave.clusters().stream()).toList();
    }

    /**
     * A wave with its name and the clusters that belong to it.
     *
     * @param name its name
     * @param clusters its clusters, in order
     * @since 0.1.0
     */
    public record Wave(String name, List<ClusterRef> clusters) {
        /** Copies the list. */
        public Wave {
            clusters = List.copyOf(clusters);
        }
    }
}
