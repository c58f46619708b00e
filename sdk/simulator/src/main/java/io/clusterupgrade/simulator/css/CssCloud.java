// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.css;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/**
 * All CSS clusters of the simulated account. Thread-safe.
 *
 * @since 0.1.0
 */
public final class CssCloud {
    private final InstantSource taskTime;
    private final CssAgencies agencies = new CssAgencies();
    private final Map<String, SimulatedCssCluster> clusters = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<String> order = new ConcurrentLinkedQueue<>();

    /** An empty cloud whose tasks advance with the given clock; usually made by the simulator. */
    public CssCloud(InstantSource taskTime) {
        this.taskTime = taskTime;
    }

    /** Adds a cluster, described by what the caller sets on the specification; see there for the defaults. */
    public SimulatedCssCluster addCluster(Consumer<CssClusterSpec> description) {
        CssClusterSpec spec = new CssClusterSpec(clusters.size() + 1);
        description.accept(spec);
        SimulatedCssCluster cluster = new SimulatedCssCluster(spec, agencies, taskTime);
        if (clusters.putIfAbsent(cluster.id(), cluster) != null) {
            throw new IllegalArgumentException("cluster id is taken: " + cluster.id());
        }
        order.add(cluster.id());
        return cluster;
    }

    /** The agencies of the account. */
    public CssAgencies agencies() {
        return agencies;
    }

    /** The cluster with this id; an unknown id is rejected with 403 CSS.0015 (see sdk/docs/wire/css.md#errors). */
    public SimulatedCssCluster cluster(String id) {
        SimulatedCssCluster cluster = clusters.get(id);
        if (cluster == null) {
            throw new CssErrorException(403, "CSS.0015", "Nothing found, or no right to see it. (cluster)");
        }
        return cluster;
    }

    /** All clusters in the order in which they were added. */
    public List<SimulatedCssCluster> clusters() {
        return order.stream().map(this::cluster).toList();
    }
}
