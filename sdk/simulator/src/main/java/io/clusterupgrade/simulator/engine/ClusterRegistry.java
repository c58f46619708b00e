// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.engine;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * The clusters of a service, by id and in the order in which they were added. Thread-safe.
 *
 * @param <C> the type of a cluster
 */
public final class ClusterRegistry<C> {
    private final Map<String, C> byId = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<C> inOrder = new ConcurrentLinkedQueue<>();

    /** Creates an empty registry. */
    public ClusterRegistry() {}

    /** Adds a cluster and returns it; throws if the id is already used. */
    public C add(String id, C cluster) {
        if (byId.putIfAbsent(id, cluster) != null) {
            throw new IllegalArgumentException("Cluster id is already used: " + id);
        }
        inOrder.add(cluster);
        return cluster;
    }

    /** Returns the cluster with this id; null if there is none. */
    public @Nullable C find(String id) {
        return byId.get(id);
    }

    /** Returns all clusters, in the order in which they were added. */
    public List<C> all() {
        return List.copyOf(inOrder);
    }

    /** Returns the number of the next cluster, 1 for the first. */
    public int nextNumber() {
        return byId.size() + 1;
    }
}
