// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.examples;

import io.clusterupgrade.cce.CceClient;
import io.clusterupgrade.testkit.SimulatedClients;
import io.clusterupgrade.upgrade.AwaitOptions;
import io.clusterupgrade.upgrade.ClusterUpgrader;
import io.clusterupgrade.upgrade.EnsureResult;
import io.clusterupgrade.upgrade.RouteRun;
import io.clusterupgrade.upgrade.TokenStore;
import io.clusterupgrade.upgrade.plan.CcePlan;
import io.clusterupgrade.upgrade.route.RouteHop;
import io.clusterupgrade.upgrade.route.RouteOptions;
import io.clusterupgrade.upgrade.route.RouteOutcome;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * A way over three versions that survives its program. {@link #run} starts it, carries it on, or does nothing: run it from a scheduler
 * as often as you like. Here it runs three times: the first program has to end in the middle of a hop, another one carries on, and a
 * third finds that the cluster has the version.
 */
public final class RouteExample {
    private static final String VERSION = "v1.31";

    private RouteExample() {}

    /** Runs the example. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createTempDirectory("route-example");
        TokenStore store = TokenStore.file(folder.resolve("route.token"));
        try (SimulatedClients clients = SimulatedClients.start();
                CceClient another = clients.cceBuilder().build()) {
            String id = clients.cloud()
                    .cce()
                    .addCluster(c -> c.version("v1.27.16-r20"))
                    .id();
            ClusterUpgrader<CcePlan> upgrader = ClusterUpgrader.of(clients.cce().cluster(id));
            System.out.println("the hops, before anything is sent:");
            upgrader.route(VERSION).hops().stream().map(RouteHop::name).forEach(hop -> System.out.println("  " + hop));
            run(upgrader, store, Duration.ofMinutes(50), System.out);
            run(ClusterUpgrader.of(another.cluster(id)), store, Duration.ofDays(1), System.out);
            run(ClusterUpgrader.of(another.cluster(id)), store, Duration.ofDays(1), System.out);
        }
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    /** Returns whether the cluster has the version. */
    static boolean run(ClusterUpgrader<CcePlan> upgrader, TokenStore store, Duration limit, PrintStream out) {
        // Here the version that the cluster shows is check enough for the post-check; see RouteOptions.withFinish.
        RouteOptions options = RouteOptions.defaults().withFinish(true).withGate((next, done) -> {
            out.println("approved after " + done.get(done.size() - 1).name() + "; next: " + next.name());
            return true;
        });
        EnsureResult result = upgrader.ensure(VERSION, options, store);
        return result.fold(
                there -> {
                    out.println("already at " + there.version());
                    return true;
                },
                started -> {
                    out.println("started");
                    return await(started.run(), limit, out);
                },
                resumed -> {
                    out.println("carried on: " + resumed.run());
                    return await(resumed.run(), limit, out);
                });
    }

    private static boolean await(RouteRun run, Duration limit, PrintStream out) {
        RouteOutcome outcome = run.await(AwaitOptions.defaults().withDeadline(limit));
        out.println(outcome.explain());
        return outcome instanceof RouteOutcome.Done;
    }
}
