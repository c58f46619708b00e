// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.ack;

import io.clusterupgrade.simulator.engine.ClusterRegistry;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;

/**
 * The ACK clusters of the simulated account. Thread-safe.
 *
 * @since 0.1.0
 */
public final class AckCloud {
    private final InstantSource taskTime;
    private final AckVersionTable versions = new AckVersionTable();
    private final ClusterRegistry<SimulatedAckCluster> clusters = new ClusterRegistry<>();

    /** Creates an empty cloud whose tasks advance with this clock; usually the simulator creates it. */
    public AckCloud(InstantSource taskTime) {
        this.taskTime = taskTime;
    }

    /** Adds a cluster with the settings that {@code settings} makes; the specification documents the defaults. */
    public SimulatedAckCluster addCluster(Consumer<AckClusterSpec> settings) {
        AckClusterSpec spec = new AckClusterSpec(clusters.nextNumber());
        settings.accept(spec);
        SimulatedAckCluster cluster = new SimulatedAckCluster(spec, versions, taskTime);
        return clusters.add(cluster.id(), cluster);
    }

    /**
     * Returns the cluster with this id; an unknown id is rejected with 404 ErrorClusterNotFound
     * (see sdk/docs/wire/ack.md#errors).
     */
    public SimulatedAckCluster cluster(String id) {
        SimulatedAckCluster cluster = clusters.find(id);
        if (cluster == null) {
            throw new AckErrorException(404, "ErrorClusterNotFound", "no cluster with id " + id);
        }
        return cluster;
    }

    /** Returns the versions to which clusters can be upgraded. */
    public AckVersionTable versions() {
        return versions;
    }

    /** Returns the tasks of the cluster to which this task belongs; an unknown id is rejected with 404 ErrorTaskNotFound. */
    public AckTaskStore tasksWith(String taskId) {
        return clusters.all().stream()
                .map(SimulatedAckCluster::tasks)
                .filter(tasks -> tasks.has(taskId))
                .findFirst()
                .orElseThrow(() -> AckTaskStore.notFound(taskId));
    }

    /** Returns all clusters, in the order in which they were added. */
    public List<SimulatedAckCluster> clusters() {
        return clusters.all();
    }
}
