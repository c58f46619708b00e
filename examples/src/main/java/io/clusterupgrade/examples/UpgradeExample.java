// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.examples;

import io.clusterupgrade.css.CssClient;
import io.clusterupgrade.testkit.SimulatedClients;
import io.clusterupgrade.upgrade.AwaitOptions;
import io.clusterupgrade.upgrade.ClusterUpgrader;
import io.clusterupgrade.upgrade.ResumeResult;
import io.clusterupgrade.upgrade.TokenStore;
import io.clusterupgrade.upgrade.Upgrade;
import io.clusterupgrade.upgrade.model.ResumeToken;
import io.clusterupgrade.upgrade.model.UpgradeOutcome;
import io.clusterupgrade.upgrade.model.UpgradeState;
import io.clusterupgrade.upgrade.plan.CssImageUpgrade;
import io.clusterupgrade.upgrade.plan.CssPlan;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An upgrade that survives its program. {@link #run} starts it or, if it was started before, continues with it; if the start was
 * rejected, it tries again; and if the cluster has the version, it does nothing. Run it from a scheduler as often as you like, one run
 * at a time: it is started once. Here it runs three times, as if the first run had to end after ten minutes.
 */
public final class UpgradeExample {
    private static final String VERSION = "7.10.2";

    private UpgradeExample() {}

    /** Runs the example. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createTempDirectory("upgrade-example");
        TokenStore store = TokenStore.file(folder.resolve("upgrade.token"));
        try (SimulatedClients clients = SimulatedClients.start();
                CssClient another = clients.cssBuilder().build()) {
            String id =
                    clients.cloud().css().addCluster(c -> c.version("7.6.2")).id();
            run(ClusterUpgrader.of(clients.css().cluster(id)), store, Duration.ofMinutes(10), System.out);
            run(ClusterUpgrader.of(another.cluster(id)), store, Duration.ofDays(1), System.out);
            run(ClusterUpgrader.of(another.cluster(id)), store, Duration.ofDays(1), System.out);
        }
        Files.delete(folder);
    }

    /** Returns the outcome; null when the cluster already has the version. */
    static @Nullable UpgradeOutcome run(
            ClusterUpgrader<CssPlan> upgrader, TokenStore store, Duration limit, PrintStream out) {
        Upgrade upgrade = resume(upgrader, store, out);
        if (upgrade == null) {
            if (upgrader.path(VERSION).isEmpty()) {
                out.println("already at " + VERSION);
                store.clear(); // it may contain a start that was rejected
                return null;
            }
            upgrade = upgrader.start(CssImageUpgrade.toVersion(VERSION), store); // throws when it is rejected
            out.println("started");
        }
        return watch(upgrade, store, limit, out);
    }

    /** Returns the upgrade of the token; null when there is none, or its start was rejected. Never starts anything. */
    private static @Nullable Upgrade resume(ClusterUpgrader<CssPlan> upgrader, TokenStore store, PrintStream out) {
        Optional<ResumeToken> token = store.load();
        if (token.isEmpty()) {
            return null;
        }
        ResumeResult found = upgrader.resume(token.get(), store);
        if (found instanceof ResumeResult.NotStarted) {
            out.println("the run before could not start it");
            return null;
        }
        Upgrade upgrade = found.orThrow(); // its message says what to do
        out.println("resumed");
        return upgrade;
    }

    private static UpgradeOutcome watch(Upgrade upgrade, TokenStore store, Duration limit, PrintStream out) {
        AwaitOptions options = AwaitOptions.defaults().withDeadline(limit).withListener(out::println);
        UpgradeOutcome outcome = upgrade.await(options);
        out.println(outcome.<String>fold(
                succeeded -> "succeeded: " + succeeded.verification(),
                failed -> failed.failure().explain(),
                partiallyFailed -> partiallyFailed.failure().explain(),
                aborted -> "it was aborted: " + aborted,
                paused -> "it is paused: " + paused,
                stillRunning -> "it goes on in the cloud; run this again to go on watching"));
        if (outcome instanceof UpgradeOutcome.Succeeded) {
            store.clear();
        } else if (outcome.state() != UpgradeState.PAUSED && !(outcome instanceof UpgradeOutcome.StillRunning)) {
            out.println(
                    "each run shows this until it is settled; TokenStore.clear() then lets the next one start another");
        }
        return outcome;
    }
}
