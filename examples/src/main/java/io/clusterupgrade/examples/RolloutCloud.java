// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.examples;

import io.clusterupgrade.rollout.model.ClusterRef;
import io.clusterupgrade.simulator.CloudSimulator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** An embedded cloud with a fleet, in which a minute passes every five milliseconds. */
final class RolloutCloud implements AutoCloseable {
    private final CloudSimulator cloud = CloudSimulator.start();
    private final ScheduledExecutorService time = Executors.newSingleThreadScheduledExecutor();

    RolloutCloud() {
        Future<?> unused = time.scheduleAtFixedRate(
                () -> cloud.clock().advance(Duration.ofMinutes(1)), 5, 5, TimeUnit.MILLISECONDS);
    }

    String endpoint() {
        return cloud.endpoint();
    }

    /** Adds clusters of the three services in turn. */
    List<ClusterRef> addClusters(int count) {
        List<ClusterRef> clusters = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            clusters.add(
                    switch (i % 3) {
                        case 0 ->
                            ClusterRef.css(
                                    "prod",
                                    cloud.css()
                                            .addCluster(c -> c.version("7.6.2"))
                                            .id());
                        case 1 ->
                            ClusterRef.cce(
                                    "prod", cloud.cce().addCluster(c -> {}).id());
                        default ->
                            ClusterRef.ack(
                                    "prod", cloud.ack().addCluster(c -> {}).id());
                    });
        }
        return clusters;
    }

    /** Lets the next upgrade of a CSS cluster fail at its second node; a retry succeeds. */
    void failOnce(ClusterRef cluster) {
        cloud.css().cluster(cluster.id()).script().failNode(2).once("Shard relocation exceeded the time limit.");
    }

    /** Returns how many upgrades were started in all. */
    int starts() {
        return cloud.journal().count("UpgradeCore") + cloud.journal().count("UpgradeCluster");
    }

    @Override
    public void close() {
        time.shutdownNow();
        cloud.close();
    }
}
