// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.browser;

import io.clusterupgrade.simulator.CloudSimulator;
import io.clusterupgrade.simulator.ack.SimulatedAckCluster;
import io.clusterupgrade.simulator.cce.SimulatedCceCluster;
import io.clusterupgrade.simulator.css.SimulatedCssCluster;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Clusters for the page to show. */
final class Clusters {
    private Clusters() {}

    /** Adds a cluster in each state that the page distinguishes. */
    static void inEveryState(CloudSimulator cloud) {
        SimulatedCssCluster failed = cloud.css().addCluster(c -> c.name("failed"));
        failed.script().failNode(1).atStep(3).once("The node did not start.");
        failed.startUpgrade(plan -> {});
        cloud.cce().addCluster(c -> c.name("done")).startUpgrade(plan -> {});
        SimulatedAckCluster canceled = cloud.ack().addCluster(c -> c.name("canceled"));
        canceled.startUpgrade(plan -> {});
        canceled.cancel();
        cloud.clock().advance(Duration.ofHours(3));
        SimulatedCceCluster paused = cloud.cce().addCluster(c -> c.name("paused"));
        paused.startUpgrade(plan -> {});
        cloud.css().addCluster(c -> c.name("running")).startUpgrade(plan -> {});
        cloud.ack().addCluster(c -> c.name("idle"));
        cloud.clock().advance(Duration.ofMinutes(2));
        paused.pauseUpgrade();
    }

    /** Sends an unsigned call. */
    static void call(CloudSimulator cloud, String path) throws IOException, InterruptedException {
        HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(cloud.endpoint() + path))
                                .build(),
                        HttpResponse.BodyHandlers.discarding());
    }
}
