// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.ack.AckClient;
import io.clusterupgrade.cce.CceClient;
import io.clusterupgrade.css.CssClient;
import io.clusterupgrade.simulator.CloudSimulator;
import io.clusterupgrade.simulator.VirtualClock;
import io.clusterupgrade.simulator.cce.SimulatedCceCluster;
import io.clusterupgrade.upgrade.AwaitOptions;
import io.clusterupgrade.upgrade.ClusterUpgrader;
import io.clusterupgrade.upgrade.TokenStore;
import io.clusterupgrade.upgrade.Upgrade;
import io.clusterupgrade.upgrade.UpgradeWatcher;
import io.clusterupgrade.upgrade.model.UpgradeOutcome;
import io.clusterupgrade.upgrade.model.UpgradeOutcome.Failed;
import io.clusterupgrade.upgrade.model.UpgradeOutcome.StillRunning;
import io.clusterupgrade.upgrade.model.UpgradeOutcome.Succeeded;
import io.clusterupgrade.upgrade.plan.AckClusterUpgrade;
import io.clusterupgrade.upgrade.plan.CceClusterUpgrade;
import io.clusterupgrade.upgrade.plan.CssImageUpgrade;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user of the kit writes first. */
@SimulatedCloud
class NaturalTest {
    @Test
    void awaitsAnUpgradeOfCss(CloudSimulator cloud, CssClient css, VirtualClock clock, @TempDir Path folder) {
        Instant begin = clock.instant();
        var shop = cloud.css().addCluster(c -> c.nodes(3).version("7.6.2"));

        Upgrade upgrade = ClusterUpgrader.of(css.cluster(shop.id()))
                .start(CssImageUpgrade.toVersion("7.10.2"), TokenStore.file(folder.resolve("token")));

        assertThat(upgrade.await()).isInstanceOf(Succeeded.class);
        assertThat(Duration.between(begin, clock.instant())).isGreaterThan(Duration.ofMinutes(20));
        assertThat(cloud.journal().calls()).allMatch(call -> call.authenticated());
    }

    @Test
    void awaitsAnUpgradeOfCce(CloudSimulator cloud, CceClient cce) {
        var web = cloud.cce().addCluster(c -> c.name("web"));

        Upgrade upgrade = ClusterUpgrader.of(cce.cluster(web.id())).start(CceClusterUpgrade.toVersion("v1.31.6-r2"));

        assertThat(upgrade.await()).isInstanceOf(Succeeded.class);
    }

    @Test
    void awaitsAnUpgradeOfAck(CloudSimulator cloud, AckClient ack) {
        var api = cloud.ack().addCluster(c -> c.name("api").nodes(3));

        Upgrade upgrade = ClusterUpgrader.of(ack.cluster(api.id()))
                .start(AckClusterUpgrade.toVersion("1.33.3-aliyun.1").withMasterOnly(false));

        assertThat(upgrade.await()).isInstanceOf(Succeeded.class);
    }

    @Test
    void aFailureIsRetried(CloudSimulator cloud, CssClient css) {
        var shop = cloud.css().addCluster(c -> c.nodes(3).version("7.6.2"));
        shop.script().failNode(2).once("Shard relocation exceeded the time limit.");
        Upgrade upgrade = ClusterUpgrader.of(css.cluster(shop.id())).start(CssImageUpgrade.toVersion("7.10.2"));

        assertThat(upgrade.await()).isInstanceOf(Failed.class);
        upgrade.retry();

        assertThat(upgrade.await()).isInstanceOf(Succeeded.class);
    }

    @Test
    void aDeadlineEndsTheWaitInVirtualTime(CloudSimulator cloud, CssClient css, VirtualClock clock) {
        var shop = cloud.css().addCluster(c -> c.nodes(3).version("7.6.2"));
        Upgrade upgrade = ClusterUpgrader.of(css.cluster(shop.id())).start(CssImageUpgrade.toVersion("7.10.2"));
        Instant begin = clock.instant();

        UpgradeOutcome outcome = upgrade.await(AwaitOptions.defaults().withDeadline(Duration.ofMinutes(10)));

        assertThat(outcome).isInstanceOf(StillRunning.class);
        assertThat(Duration.between(begin, clock.instant())).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void aWatcherWatchesAllThreeServices(SimulatedClients clients) {
        try (UpgradeWatcher watcher = UpgradeWatcher.create()) {
            List<CompletableFuture<UpgradeOutcome>> watches = new ArrayList<>();
            for (Upgrade upgrade : upgrades(clients)) {
                watches.add(upgrade.awaitAsync(watcher, AwaitOptions.defaults()));
            }

            assertThat(watches).allSatisfy(watch -> assertThat(watch.join()).isInstanceOf(Succeeded.class));
        }
    }

    @Test
    void aWatcherWithAnExecutorDoesToo(SimulatedClients clients) {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try (UpgradeWatcher watcher = UpgradeWatcher.on(clients.scheduler().tracking(threads), 4)) {
            List<CompletableFuture<UpgradeOutcome>> watches = upgrades(clients).stream()
                    .map(upgrade -> upgrade.awaitAsync(watcher, AwaitOptions.defaults()))
                    .toList();

            assertThat(watches).allSatisfy(watch -> assertThat(watch.join()).isInstanceOf(Succeeded.class));
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<Upgrade> upgrades(SimulatedClients clients) {
        var shop = clients.cloud().css().addCluster(c -> c.nodes(3).version("7.6.2"));
        var web = clients.cloud().cce().addCluster(c -> c.name("web"));
        var api = clients.cloud().ack().addCluster(c -> c.name("api").nodes(3));
        return List.of(
                ClusterUpgrader.of(clients.css().cluster(shop.id())).start(CssImageUpgrade.toVersion("7.10.2")),
                ClusterUpgrader.of(clients.cce().cluster(web.id())).start(CceClusterUpgrade.toVersion("v1.31.6-r2")),
                ClusterUpgrader.of(clients.ack().cluster(api.id()))
                        .start(AckClusterUpgrade.toVersion("1.33.3-aliyun.1").withMasterOnly(false)));
    }

    @Test
    void theAutopilotViewWaitsInVirtualTime(CloudSimulator cloud, CceClient cce) {
        SimulatedCceCluster pilot = cloud.cce().addCluster(c -> c.autopilot());

        Upgrade upgrade = ClusterUpgrader.of(cce.autopilot().cluster(pilot.id()))
                .start(CceClusterUpgrade.toVersion("v1.31.6-r2"));

        assertThat(upgrade.await()).isInstanceOf(Succeeded.class);
    }

    @Test
    @SimulatedCloud(scenario = "night.yaml")
    void startsWithTheClustersOfAScenario(CssClient css) {
        Upgrade upgrade = ClusterUpgrader.of(css.cluster("shop")).start(CssImageUpgrade.toVersion("7.10.2"));

        assertThat(upgrade.await()).isInstanceOf(Failed.class);
        upgrade.retry();
        assertThat(upgrade.await()).isInstanceOf(Succeeded.class);
    }
}
