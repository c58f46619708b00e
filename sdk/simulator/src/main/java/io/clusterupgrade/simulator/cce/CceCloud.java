// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.cce;

import io.clusterupgrade.simulator.cce.model.CceJob;
import io.clusterupgrade.simulator.engine.ClusterRegistry;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;

/**
 * The CCE clusters of the simulated account. Thread-safe.
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
    private final Map<String, Boolean> serviceGates =
            new ConcurrentSkipListMap<>(Map.of("SupportAutopilot", true, "SupportBatchSync", true));
    private final ClusterRegistry<SimulatedCceCluster> clusters = new ClusterRegistry<>();

    /** Creates an empty cloud whose tasks advance with this clock; usually the simulator creates it. */
    public CceCloud(InstantSource taskTime) {
        this.taskTime = taskTime;
    }

    /** Adds a cluster with the settings that {@code settings} makes; the specification documents the defaults. */
    public SimulatedCceCluster addCluster(Consumer<CceClusterSpec> settings) {
        CceClusterSpec spec = new CceClusterSpec(clusters.nextNumber());
        settings.accept(spec);
        SimulatedCceCluster cluster = new SimulatedCceCluster(spec, versions, taskTime);
        return clusters.add(cluster.id(), cluster);
    }

    /** Returns the cluster with this id; an unknown id is rejected with 404 CCE.01404001 (see sdk/docs/wire/cce.md#errors). */
    public SimulatedCceCluster cluster(String id) {
        SimulatedCceCluster cluster = clusters.find(id);
        if (cluster == null) {
            throw CceErrorException.notFound("cluster");
        }
        return cluster;
    }

    /** Returns all clusters, in the order in which they were added. */
    public List<SimulatedCceCluster> clusters() {
        return clusters.all();
    }

    /** Returns the table of upgrade paths, which all clusters share. */
    public CceVersions versions() {
        return versions;
    }

    /** Returns the feature gates of upgrades, by name; the map can be changed. */
    public Map<String, String> featureGates() {
        return featureGates;
    }

    /** Returns the feature gates of the whole service, by name; the map can be changed. No document lists the true names. */
    public Map<String, Boolean> serviceFeatureGates() {
        return serviceGates;
    }

    /** Returns the job with this id, of any cluster; an unknown id is rejected with 404 CCE.01404001. */
    public CceJob job(String uid) {
        return clusters().stream()
                .flatMap(cluster -> cluster.jobs().stream())
                .filter(job -> job.uid().equals(uid))
                .findFirst()
                .orElseThrow(() -> CceErrorException.notFound("job"));
    }
}
