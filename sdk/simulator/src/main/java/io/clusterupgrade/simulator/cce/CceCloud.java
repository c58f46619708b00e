// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.cce;

import io.clusterupgrade.simulator.cce.model.CceJob;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;

/**
 * All CCE clusters of the simulated account. Thread-safe.
 *
 * @since 0.1.0
 */
public final class CceCloud {
    private final InstantSource taskTime;
    private final CceVersions versions = new CceVersions();
    private final Map<String, String> featureGates = new ConcurrentSkipListMap<>(Map.of(
            "DisplayPreCheckDetail", "Support",
            "EvsSnapshot", "Default",
            "LabelForSkippedNode", "Support",
            "UpgradeStrategy", "Support"));
    private final Map<String, SimulatedCceCluster> clusters = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<String> order = new ConcurrentLinkedQueue<>();

    /** An empty cloud whose tasks advance with the given clock; usually made by the simulator. */
    public CceCloud(InstantSource taskTime) {
        this.taskTime = taskTime;
    }

    /** Adds a cluster, described by what the caller sets on the specification; see there for the defaults. */
    public SimulatedCceCluster addCluster(Consumer<CceClusterSpec> description) {
        CceClusterSpec spec = new CceClusterSpec(clusters.size() + 1);
        description.accept(spec);
        SimulatedCceCluster cluster = new SimulatedCceCluster(spec, versions, taskTime);
        if (clusters.putIfAbsent(cluster.id(), cluster) != null) {
            throw new IllegalArgumentException("cluster id is taken: " + cluster.id());
        }
        order.add(cluster.id());
        return cluster;
    }

    /** The cluster with this id; an unknown id is rejected with 404 CCE.01404001 (see sdk/docs/wire/cce.md#errors). */
    public SimulatedCceCluster cluster(String id) {
        SimulatedCceCluster cluster = clusters.get(id);
        if (cluster == null) {
            throw CceErrorException.notFound("cluster");
        }
        return cluster;
    }

    /** All clusters in the order in which they were added. */
    public List<SimulatedCceCluster> clusters() {
        return order.stream().map(this::cluster).toList();
    }

    /** Which versions lead to which; the same for all clusters. */
    public CceVersions versions() {
        return versions;
    }

    /** The switches of upgrades, by name; may be changed. */
    public Map<String, String> featureGates() {
        return featureGates;
    }

    /** The job with this id, of whatever cluster; an unknown id is rejected with 404 CCE.01404001. */
    public CceJob job(String uid) {
        return clusters().stream()
                .flatMap(cluster -> cluster.jobs().stream())
                .filter(job -> job.uid().equals(uid))
                .findFirst()
                .orElseThrow(() -> CceErrorException.notFound("job"));
    }
}
