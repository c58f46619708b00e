// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.rollout;

import io.clusterupgrade.rollout.model.Amount;
import io.clusterupgrade.rollout.model.ClusterRef;
import java.util.List;
import java.util.function.Predicate;

/** How the clusters of a wave are chosen. */
sealed interface WaveMembers {

    /** Some clusters by name. */
    record Named(List<ClusterRef> clusters) implements WaveMembers {
        public Named {
            clusters = List.copyOf(clusters);
        }
    }

    /** The first of those that no earlier wave has: a number, or a percentage of all clusters, rounded up. */
    record First(Amount amount) implements WaveMembers {}

    /** Those that no earlier wave has and that match. */
    record Matching(Predicate<ClusterRef> predicate) implements WaveMembers {}
}
