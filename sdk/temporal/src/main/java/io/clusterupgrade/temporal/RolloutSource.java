// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.temporal;

import io.clusterupgrade.rollout.Rollout;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the rollouts that a worker runs, such as from the program itself or from a shared configuration. The history of a workflow has the name
 * and the hash of its rollout only: a worker that does not have it yet lets the workflow wait for one that does. Thread-safe.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface RolloutSource {

    /**
     * Finds a rollout. Called often, also while a workflow is replayed: return the same object again, and do not block for long.
     *
     * @param name its name
     * @param hash its hash; a rollout with another one is not used
     * @return null if it is not known
     */
    @Nullable Rollout find(String name, String hash);

    /**
     * Returns a source of some rollouts.
     *
     * @throws IllegalArgumentException if two have the same name and the same hash
     */
    static RolloutSource of(Rollout... rollouts) {
        Map<String, Rollout> byHash = new HashMap<>();
        for (Rollout rollout : rollouts) {
            if (byHash.put(rollout.name() + "/" + rollout.hash(), rollout) != null) {
                throw new IllegalArgumentException("the rollout is there twice: " + rollout);
            }
        }
        return (name, hash) -> byHash.get(name + "/" + hash);
    }
}
