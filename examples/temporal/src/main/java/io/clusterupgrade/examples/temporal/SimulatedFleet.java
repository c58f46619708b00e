// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.examples.temporal;

import io.clusterupgrade.rollout.model.ClusterRef;
import io.clusterupgrade.simulator.CloudSimulator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** An embedded cloud with clusters, in which a minute passes every five milliseconds. */
final class SimulatedFleet implements AutoCloseable {
    private final CloudSimulator cloud = CloudSimulator.start();
    private final ScheduledExecutorService time = Executors.newSingleThreadScheduledExecutor();
    private final List<ClusterRef> clusters = new ArrayList<>();

    /** Creates a fleet with some clusters of each service. */
    SimulatedFleet(int ofEach) {
        for (int i = 0; i < ofEach; i++) {
            String css = cloud.css().addCluster(spec -> spec.version("7.6.2")).id();
            clusters.add(ClusterRef.css("prod", css));
            clusters.add(
                    ClusterRef.cce("prod", cloud.cce().addCluster(spec -> {}).id()));
            clusters.add(
                    ClusterRef.ack("prod", cloud.ack().addCluster(spec -> {}).id()));
        }
        Future<?> unused = time.scheduleAtFixedRate(
                () -> cloud.clock().advance(Duration.ofMinutes(1)), 5, 5, TimeUnit.MILLISECONDS);
    }

    List<ClusterRef> clusters() {
        return List.copyOf(clusters);
    }

    String endpoint() {
        return cloud.endpoint();
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
