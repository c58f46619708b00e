// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.examples;

import io.clusterupgrade.css.CssClient;
import io.clusterupgrade.upgrade.AwaitOptions;
import io.clusterupgrade.upgrade.ClusterUpgrader;
import io.clusterupgrade.upgrade.ResumeToken;
import io.clusterupgrade.upgrade.TokenStore;
import io.clusterupgrade.upgrade.Upgrade;
import io.clusterupgrade.upgrade.UpgradeOutcome;
import io.clusterupgrade.upgrade.plan.CssImageUpgrade;
import io.clusterupgrade.upgrade.plan.CssPlan;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * An upgrade that survives its program. {@link #run} starts it or, if it was started before, goes on with it: run it from a
 * scheduler as often as you like, it is started once. Here it runs twice, as if the first run had to end after ten minutes.
 */
public final class UpgradeExample {
    private UpgradeExample() {}

    /** Runs the example. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createTempDirectory("upgrade-example");
        TokenStore store = TokenStore.file(folder.resolve("upgrade.token"));
        try (DemoClients clients = new DemoClients();
                CssClient another = clients.css()) {
            String id = clients.cloud.css().addCluster(c -> c.version("7.6.2")).id();
            run(ClusterUpgrader.of(clients.css.cluster(id)), store, Duration.ofMinutes(10), System.out);
            run(ClusterUpgrader.of(another.cluster(id)), store, Duration.ofDays(1), System.out);
        }
        Files.delete(folder);
    }

    static UpgradeOutcome run(ClusterUpgrader<CssPlan> upgrader, TokenStore store, Duration limit, PrintStream out) {
        Optional<ResumeToken> token = store.load();
        Upgrade upgrade = token.isPresent()
                ? upgrader.resume(token.get(), store).orThrow() // never starts anything
                : upgrader.start(CssImageUpgrade.toVersion("7.10.2"), store);
        out.println(token.isPresent() ? "resumed" : "started");

        AwaitOptions options = AwaitOptions.defaults().withDeadline(limit).withListener(out::println);
        UpgradeOutcome outcome = upgrade.await(options);
        out.println(outcome.<String>fold(
                succeeded -> "succeeded: " + succeeded.confirmation(),
                failed -> failed.failure().explain(),
                partlyFailed -> partlyFailed.failure().explain(),
                aborted -> "somebody ended it: " + aborted,
                paused -> "somebody holds it: " + paused,
                stillRunning -> "it goes on in the cloud; run this again to go on watching"));
        if (outcome instanceof UpgradeOutcome.Succeeded) {
            store.clear();
        }
        return outcome;
    }
}
