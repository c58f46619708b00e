// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.ack;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/**
 * All ACK clusters of the simulated account. Thread-safe.
 *
 * @since 0.1.0
 */
public final class AckCloud {
    private final InstantSource taskTime;
    private final AckVersions versions = new AckVersions();
    private final Map<String, AckCluster> clusters = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<String> order = new ConcurrentLinkedQueue<>();

    /** An empty cloud whose tasks advance with the given clock; usually made by the simulator. */
    public AckCloud(InstantSource taskTime) {
        this.taskTime = taskTime;
    }

    /** Adds a cluster, described by what the caller sets on the specification; see there for the defaults. */
    public AckCluster addCluster(Consumer<AckClusterSpec> description) {
        AckClusterSpec spec = new AckClusterSpec(clusters.size() + 1);
        description.accept(spec);
        AckCluster cluster = new AckCluster(spec, versions, taskTime);
        if (clusters.putIfAbsent(cluster.id(), cluster) != null) {
            throw new IllegalArgumentException("cluster id is taken: " + cluster.id());
        }
        order.add(cluster.id());
        return cluster;
    }

    /** The cluster with this id; an unknown id is refused with 404 ErrorClusterNotFound (ACK sheet 1.5). */
    public AckCluster cluster(String id) {
        AckCluster cluster = clusters.get(id);
        if (cluster == null) {
            throw new AckRefusal(404, "ErrorClusterNotFound", "no cluster with id " + id);
        }
        return cluster;
    }

    /** The versions that clusters can go to. */
    public AckVersions versions() {
        return versions;
    }

    /** The tasks of the cluster to which this task belongs; an unknown id is refused with 404 ErrorTaskNotFound. */
    public AckTasks tasksWith(String taskId) {
        return clusters.values().stream()
                .map(AckCluster::tasks)
                .filter(tasks -> tasks.has(taskId))
                .findFirst()
                .orElseThrow(() -> AckTasks.notFound(taskId));
    }

    /** All clusters in the order in which they were added. */
    public List<AckCluster> clusters() {
        return order.stream().map(this::cluster).toList();
    }
}
