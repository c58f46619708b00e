// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.rollout.decision;

import io.clusterupgrade.rollout.model.FailureBudget;
import io.clusterupgrade.rollout.model.Windows;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What decisions need to know of a wave.
 *
 * @param name its name
 * @param members its clusters, as indices of {@link FleetSpec#clusters}, in the order of their starts
 * @param budget the failures that are tolerated in it
 * @param soak how long it is observed after its last cluster
 * @param soakCheckEvery the time between two checks while it is observed; null for no check
 * @param windows the windows in which clusters are started
 * @param gate when its gate is asked; null for no gate
 * @param actsBefore whether it has an action before its first cluster
 * @param actsAfter whether it has an action after its last cluster
 * @since 0.1.0
 */
public record WaveSpec(
        String name,
        List<Integer> members,
        FailureBudget budget,
        Duration soak,
        @Nullable Duration soakCheckEvery,
        Windows windows,
        @Nullable GateSpec gate,
        boolean actsBefore,
        boolean actsAfter) {

    /** Copies the list. */
    public WaveSpec {
        members = List.copyOf(members);
    }
}
