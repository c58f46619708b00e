// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.rollout.decision;

import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.rollout.model.Amount;
import io.clusterupgrade.rollout.model.ClusterRef;
import io.clusterupgrade.rollout.model.Limits;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * The clusters of the current wave that are to be started, and the limits of starts. Accounts take turns, so that one that is at
 * its limit does not hold up the others.
 */
final class StartQueue {
    private final List<Lane> lanes = new ArrayList<>();
    private final Lane[] laneOf;
    private final int[] writes;
    private final Map<CloudService, Integer> serviceLimits = new HashMap<>();
    private final Map<CloudService, Integer> activeOfService = new EnumMap<>(CloudService.class);
    private final int total;
    private final PriorityQueue<Later> later =
            new PriorityQueue<>(Comparator.comparing(Later::due).thenComparing(Later::cluster));
    private int active;
    private int turn;

    StartQueue(FleetSpec fleet) {
        List<ClusterSpec> clusters = fleet.clusters();
        Limits limits = fleet.limits();
        laneOf = new Lane[clusters.size()];
        writes = new int[clusters.size()];
        total = atLeastOne(limits.total(), clusters.size());
        Map<CloudService, Integer> sizes = new HashMap<>();
        Map<String, Integer> laneSizes = new LinkedHashMap<>();
        for (ClusterSpec cluster : clusters) {
            sizes.merge(cluster.ref().service(), 1, Integer::sum);
            laneSizes.merge(account(cluster.ref()), 1, Integer::sum);
        }
        limits.perService()
                .forEach((service, amount) ->
                        serviceLimits.put(service, atLeastOne(amount, sizes.getOrDefault(service, 0))));
        Map<String, Lane> byAccount = new HashMap<>();
        for (int i = 0; i < clusters.size(); i++) {
            ClusterRef ref = clusters.get(i).ref();
            writes[i] = clusters.get(i).writes();
            laneOf[i] = byAccount.computeIfAbsent(account(ref), name -> {
                Amount limit = limits.perAccount().get(ref.service());
                Lane lane = new Lane(
                        ref.service(),
                        limit == null ? Integer.MAX_VALUE : atLeastOne(limit, laneSizes.getOrDefault(name, 0)),
                        limits.writesPerMinute().getOrDefault(ref.service(), 0));
                lanes.add(lane);
                return lane;
            });
        }
    }

    private static int atLeastOne(Amount amount, int of) {
        return Math.max(1, amount.roundedDown(of));
    }

    private static String account(ClusterRef ref) {
        return ref.service() + "/" + ref.account();
    }

    /** Forgets what waits; the limits go on counting. */
    void clear() {
        lanes.forEach(lane -> lane.pending.clear());
        later.clear();
    }

    void add(int cluster) {
        laneOf[cluster].pending.add(cluster);
    }

    void addFirst(int cluster) {
        laneOf[cluster].pending.addFirst(cluster);
    }

    void addLater(int cluster, Instant due) {
        later.add(new Later(due, cluster));
    }

    /** Returns the next cluster whose delay is over, and removes it; null for none. */
    @Nullable Integer pollDue(Instant now) {
        Later first = later.peek();
        if (first == null || first.due().isAfter(now)) {
            return null;
        }
        later.remove();
        return first.cluster();
    }

    /** Counts a cluster that takes a slot, or leaves it. */
    void occupy(int cluster, int change) {
        active += change;
        laneOf[cluster].active += change;
        activeOfService.merge(laneOf[cluster].service, change, Integer::sum);
    }

    void started(int cluster, Instant at) {
        laneOf[cluster].started(at, writes[cluster]);
    }

    /** Returns the next cluster that the limits allow to start, and removes it; null for none. */
    @Nullable Integer poll(Instant now) {
        if (active >= total) {
            return null;
        }
        for (int i = 0; i < lanes.size(); i++) {
            turn = (turn + 1) % lanes.size();
            Lane lane = lanes.get(turn);
            if (!lane.pending.isEmpty() && hasRoom(lane) && !lane.nextStart.isAfter(now)) {
                return lane.pending.remove();
            }
        }
        return null;
    }

    private boolean hasRoom(Lane lane) {
        Integer ofService = serviceLimits.get(lane.service);
        return !lane.isFull() && (ofService == null || activeOfService.getOrDefault(lane.service, 0) < ofService);
    }

    /** Returns when time alone allows another start, at the earliest; null if it does not. */
    @Nullable Instant nextChance() {
        Later first = later.peek();
        Instant chance = first == null ? null : first.due();
        if (active < total) {
            for (Lane lane : lanes) {
                if (!lane.pending.isEmpty() && hasRoom(lane) && (chance == null || lane.nextStart.isBefore(chance))) {
                    chance = lane.nextStart;
                }
            }
        }
        return chance;
    }

    private record Later(Instant due, int cluster) {}
}
