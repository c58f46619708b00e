// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.temporal.model;

import io.clusterupgrade.rollout.decision.Fact;
import io.clusterupgrade.rollout.model.ClusterState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The facts of a rollout in their order, as a journal has them, but without those that neither decisions nor reports need. What one run of a
 * workflow hands on to the next one, and what a report is made of. Used by one thread.
 */
public final class FactLog {
    private static final int LONGEST_REASON = 300;

    /** In place of a fact that was removed. */
    private static final Fact NOTHING = new Fact.Opened(Instant.EPOCH);

    private final List<Fact> facts = new ArrayList<>();
    private final Map<Integer, Waits> waits = new HashMap<>();
    private int removed;

    /** Adds a fact. */
    public void add(Fact fact) {
        if (fact instanceof Fact.TokenSaved) {
            return; // The workflow of the cluster has it.
        }
        if (fact instanceof Fact.ClusterChanged changed) {
            add(changed);
        } else {
            facts.add(fact);
        }
    }

    /** Of the checks of a cluster that waits for another operation the first and the last are kept. */
    private void add(Fact.ClusterChanged fact) {
        int cluster = fact.cluster();
        facts.add(shortened(fact));
        int place = facts.size() - 1;
        Waits before = waits.get(cluster);
        if (fact.state() == ClusterState.STARTING && before != null) {
            before.check = place;
        } else if (fact.state() == ClusterState.WAITING && !fact.hasEnded()) {
            if (before == null) {
                waits.put(cluster, new Waits());
                return;
            }
            remove(before.check);
            remove(before.last);
            before.check = -1;
            before.last = place;
        } else {
            waits.remove(cluster);
        }
        if (removed > facts.size() / 2) {
            compact();
        }
    }

    private void remove(int place) {
        if (place >= 0) {
            facts.set(place, NOTHING);
            removed++;
        }
    }

    private void compact() {
        List<Fact> left = facts();
        facts.clear();
        waits.clear();
        removed = 0;
        left.forEach(this::add);
    }

    private static Fact.ClusterChanged shortened(Fact.ClusterChanged fact) {
        String reason = fact.reason();
        return Fact.ClusterChanged.of(
                fact.at(),
                fact.cluster(),
                fact.state(),
                fact.attempt(),
                fact.hasEnded(),
                reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON) + " …");
    }

    /** Returns the facts, in order. */
    public List<Fact> facts() {
        return facts.stream().filter(fact -> fact != NOTHING).toList();
    }

    /** Returns the facts as bytes. */
    public byte[] encode() {
        return FactCodec.encode(facts());
    }

    /** Where the checks of a waiting cluster are: the last one with its result, and one without; -1 for none. */
    private static final class Waits {
        private int last = -1;
        private int check = -1;
    }
}
