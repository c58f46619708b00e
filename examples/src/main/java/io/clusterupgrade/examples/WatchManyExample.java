// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.examples;

import io.clusterupgrade.css.CssClient;
import io.clusterupgrade.error.CloudException;
import io.clusterupgrade.simulator.CloudSimulator;
import io.clusterupgrade.testkit.SimulatedClients;
import io.clusterupgrade.upgrade.AwaitOptions;
import io.clusterupgrade.upgrade.ClusterUpgrader;
import io.clusterupgrade.upgrade.Upgrade;
import io.clusterupgrade.upgrade.UpgradeWatcher;
import io.clusterupgrade.upgrade.model.UpgradeException;
import io.clusterupgrade.upgrade.model.UpgradeOutcome;
import io.clusterupgrade.upgrade.plan.CssImageUpgrade;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Watches many upgrades at a time with a few threads: each has a future, and one watcher polls for all. */
public final class WatchManyExample {
    private static final int CLUSTERS = 20;

    private WatchManyExample() {}

    /** Runs the example. */
    public static void main(String[] arguments) {
        run(System.out);
    }

    static Map<String, UpgradeOutcome> run(PrintStream out) {
        try (SimulatedClients clients = SimulatedClients.start()) {
            return watch(start(clients.css(), addClusters(clients.cloud()), out), out);
        }
    }

    /** Reports a rejected start, which does not affect the others. A real program keeps a token for each: see {@link UpgradeExample}. */
    static List<Upgrade> start(CssClient css, List<String> clusters, PrintStream out) {
        List<Upgrade> upgrades = new ArrayList<>();
        for (String id : clusters) {
            try {
                upgrades.add(ClusterUpgrader.of(css.cluster(id)).start(CssImageUpgrade.toVersion("7.10.2")));
            } catch (UpgradeException | CloudException e) {
                out.println(id + ": " + e.getMessage());
            }
        }
        return upgrades;
    }

    static Map<String, UpgradeOutcome> watch(List<Upgrade> upgrades, PrintStream out) {
        Map<String, CompletableFuture<UpgradeOutcome>> watches = new LinkedHashMap<>();
        try (UpgradeWatcher watcher = UpgradeWatcher.create()) {
            for (Upgrade upgrade : upgrades) {
                CompletableFuture<UpgradeOutcome> watch = upgrade.awaitAsync(watcher, AwaitOptions.defaults())
                        .whenComplete((outcome, thrown) -> out.println(thrown == null ? outcome : thrown));
                watches.put(upgrade.token().clusterId(), watch);
            }
            CompletableFuture.allOf(watches.values().toArray(CompletableFuture[]::new))
                    .join();
        }
        Map<String, UpgradeOutcome> outcomes = new LinkedHashMap<>();
        watches.forEach((cluster, watch) -> outcomes.put(cluster, watch.join()));
        return outcomes;
    }

    /** One of the clusters has a node that fails. */
    private static List<String> addClusters(CloudSimulator cloud) {
        for (int i = 0; i < CLUSTERS; i++) {
            cloud.css().addCluster(c -> c.version("7.6.2"));
        }
        var clusters = cloud.css().clusters();
        clusters.get(CLUSTERS / 2).script().failNode(2).once("Shard relocation exceeded the time limit.");
        return clusters.stream().map(cluster -> cluster.id()).toList();
    }
}
