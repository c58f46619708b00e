// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.css;

import io.clusterupgrade.simulator.engine.ClusterRegistry;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;

/**
 * The CSS clusters of the simulated account. Thread-safe.
 *
 * @since 0.1.0
 */
public final class CssCloud {
    private static final int MOST_UPGRADES = 20;

    private final InstantSource taskTime;
    private final CssAgencies agencies = new CssAgencies();
    private final ClusterRegistry<SimulatedCssCluster> clusters = new ClusterRegistry<>();

    /** Creates an empty cloud whose tasks advance with this clock; usually the simulator creates it. */
    public CssCloud(InstantSource taskTime) {
        this.taskTime = taskTime;
    }

    /** Adds a cluster with the settings that {@code settings} makes; the specification documents the defaults. */
    public SimulatedCssCluster addCluster(Consumer<CssClusterSpec> settings) {
        CssClusterSpec spec = new CssClusterSpec(clusters.nextNumber());
        settings.accept(spec);
        SimulatedCssCluster cluster = new SimulatedCssCluster(spec, agencies, taskTime);
        return clusters.add(cluster.id(), cluster);
    }

    /** Returns the agencies of the account. */
    public CssAgencies agencies() {
        return agencies;
    }

    /** Returns the cluster with this id; an unknown id is rejected with 403 CSS.0015 (see sdk/docs/wire/css.md#errors). */
    public SimulatedCssCluster cluster(String id) {
        SimulatedCssCluster cluster = clusters.find(id);
        if (cluster == null) {
            throw new CssErrorException(403, "CSS.0015", "Nothing found, or no right to see it. (cluster)");
        }
        return cluster;
    }

    /**
     * Rejects an upgrade with 400 CSS.5140 while 20 clusters have a task (see sdk/docs/wire/css.md#upgradecore, which names no code
     * for it).
     */
    public void requireCapacity() {
        long busy =
                clusters().stream().filter(SimulatedCssCluster::hasRunningTask).count();
        if (busy >= MOST_UPGRADES) {
            throw CssPrechecks.notSupported("20 clusters are being upgraded");
        }
    }

    /** Returns all clusters, in the order in which they were added. */
    public List<SimulatedCssCluster> clusters() {
        return clusters.all();
    }
}
