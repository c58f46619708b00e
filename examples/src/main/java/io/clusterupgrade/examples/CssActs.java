// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.examples;

import io.clusterupgrade.css.CssClient;
import io.clusterupgrade.testkit.SimulatedClients;
import io.clusterupgrade.upgrade.AwaitOptions;
import io.clusterupgrade.upgrade.ClusterUpgrader;
import io.clusterupgrade.upgrade.TokenStore;
import io.clusterupgrade.upgrade.Upgrade;
import io.clusterupgrade.upgrade.model.ActionNotAllowedException;
import io.clusterupgrade.upgrade.model.ResumeToken;
import io.clusterupgrade.upgrade.model.UpgradeAction;
import io.clusterupgrade.upgrade.model.UpgradeOutcome.Aborted;
import io.clusterupgrade.upgrade.model.UpgradeOutcome.Failed;
import io.clusterupgrade.upgrade.model.UpgradeOutcome.StillRunning;
import io.clusterupgrade.upgrade.model.UpgradeOutcome.Succeeded;
import io.clusterupgrade.upgrade.plan.CssAzChange;
import io.clusterupgrade.upgrade.plan.CssImageUpgrade;
import io.clusterupgrade.upgrade.plan.CssPlan;
import io.clusterupgrade.upgrade.plan.PlannedCall;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/**
 * The search clusters of the demo: a failure that is retried once its cause is mended, one that is aborted, a change of zones,
 * and a restart of the program.
 */
final class CssActs {
    private final SimulatedClients clients;
    private final Screen screen;

    CssActs(SimulatedClients clients, Screen screen) {
        this.clients = clients;
        this.screen = screen;
    }

    /** Fails on the second of three nodes, explains the failure, is retried once an operator has mended the cause, and succeeds. */
    void upgradeWithARetry() {
        screen.heading("CSS: cluster shop, 3 nodes, from 7.6.2 to 7.10.2; node 2 will fail once");
        var shop = clients.cloud().css().addCluster(c -> c.name("shop").nodes(3).version("7.6.2"));
        shop.script().failNode(2).atStep(4).once("Shard relocation exceeded the time limit.");
        CssImageUpgrade plan = CssImageUpgrade.toVersion("7.10.2");
        screen.line("  The plan, before anything is sent:");
        plan.calls().forEach(this::show);

        Upgrade upgrade = ClusterUpgrader.of(clients.css().cluster(shop.id())).start(plan);
        Watching watching = new Watching(screen, clients.clock());
        Failed failed = watching.until(Failed.class, upgrade);
        screen.indented(failed.failure().explain());
        rejectedAbort(upgrade);
        askBeforeRetry(upgrade);
        upgrade.retry();
        Succeeded success = watching.until(Succeeded.class, upgrade);
        screen.line("  Done; the cluster confirms it: " + success.verification() + ".");
    }

    private void show(PlannedCall call) {
        screen.line(String.format(
                Locale.ROOT,
                "    %-6s  %-17s  %s",
                call.isWrite() ? "change" : "read",
                call.operation(),
                call.purpose()));
    }

    /** What a program would ask an operator; here the operator agrees, because the simulated failure occurs once only. */
    private void askBeforeRetry(Upgrade upgrade) {
        screen.line("  Retrying? " + upgrade.can(UpgradeAction.RETRY).reason() + ".");
        screen.line("  A program asks its operator now: is the cause mended, and shall the task be retried?");
        screen.line("  The operator has mended the cause (shards can move again), and agrees.");
    }

    /** A node is upgraded already: an abort is not allowed by the documentation, and it is not sent. */
    private void rejectedAbort(Upgrade upgrade) {
        try {
            upgrade.abort();
            throw new IllegalStateException("the abort must be rejected once a node is upgraded");
        } catch (ActionNotAllowedException e) {
            screen.line("  Aborting? " + e.getMessage() + ".");
        }
    }

    /** No node is upgraded yet: the task can be aborted. */
    void abort() {
        screen.heading("CSS: cluster logs, a failed upgrade is aborted");
        var logs = clients.cloud().css().addCluster(c -> c.name("logs").nodes(3).version("7.10.2"));
        logs.script().failNode(1).atStep(0).once("The snapshot repository is not reachable.");

        Upgrade upgrade = ClusterUpgrader.of(clients.css().cluster(logs.id())).start(CssImageUpgrade.sameVersion());
        Watching watching = new Watching(screen, clients.clock());
        watching.until(Failed.class, upgrade);
        upgrade.abort();
        Aborted aborted = watching.until(Aborted.class, upgrade);
        screen.line("  Aborted: " + aborted.snapshot().nodes() + " were upgraded.");
    }

    /** All nodes move from one availability zone to another. */
    void otherZone() {
        screen.heading("CSS: cluster news moves from zone cn-north-4a to cn-north-4c");
        var news = clients.cloud().css().addCluster(c -> c.name("news").nodes(3).zone("cn-north-4a"));

        Upgrade upgrade = ClusterUpgrader.of(clients.css().cluster(news.id()))
                .start(CssAzChange.move("cn-north-4a", "cn-north-4c"));
        Succeeded success = new Watching(screen, clients.clock()).until(Succeeded.class, upgrade);
        screen.line("  Done: " + success.verification() + ".");
    }

    /** The first process ends during the upgrade; a second one has only the file. */
    void restart(Path file) {
        screen.heading("Restart: cluster books is upgraded, and the program that watches it ends during the upgrade");
        var books =
                clients.cloud().css().addCluster(c -> c.name("books").nodes(3).version("7.6.2"));
        int before = clients.cloud().journal().count("UpgradeCore");
        try (CssClient css = clients.cssBuilder().build()) {
            Upgrade upgrade = ClusterUpgrader.of(css.cluster(books.id()))
                    .start(CssImageUpgrade.toVersion("7.10.2"), TokenStore.file(file));
            AwaitOptions options = Watching.options().withDeadline(Duration.ofMinutes(10));
            StillRunning still = new Watching(screen, clients.clock()).until(StillRunning.class, upgrade, options);
            screen.line("  The watch ends (" + still.reason()
                    + "), and so does the program; the upgrade continues in the cloud.");
        }
        clients.clock().advance(Duration.ofMinutes(5));
        try (CssClient css = clients.cssBuilder().build()) {
            TokenStore store = TokenStore.file(file);
            ResumeToken token = store.load().orElseThrow();
            screen.line("  Five minutes later, another client with only the file: " + start(token) + "…, "
                    + token.toString().length() + " characters.");
            ClusterUpgrader<CssPlan> upgrader = ClusterUpgrader.of(css.cluster(token.clusterId()));
            Upgrade upgrade = upgrader.resume(token, store).orThrow();
            Succeeded success = new Watching(screen, clients.clock()).until(Succeeded.class, upgrade);
            store.clear();
            int starts = clients.cloud().journal().count("UpgradeCore") - before;
            screen.line("  Done: " + success.verification() + ". The cloud has seen " + starts + " start.");
        }
    }

    private static String start(ResumeToken token) {
        return token.toString().substring(0, 24);
    }
}
