// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.ack.AckClient;
import io.clusterupgrade.cce.CceClient;
import io.clusterupgrade.client.ClientBuilder;
import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.css.CssClient;
import io.clusterupgrade.rollout.fixture.FleetTime;
import io.clusterupgrade.rollout.fixture.InlineTransport;
import io.clusterupgrade.rollout.model.ClusterRef;
import io.clusterupgrade.rollout.report.RolloutReport;
import io.clusterupgrade.simulator.Accounts;
import io.clusterupgrade.simulator.CloudSimulator;
import io.clusterupgrade.simulator.VirtualClock;
import io.clusterupgrade.upgrade.AwaitOptions;
import io.clusterupgrade.upgrade.PollSchedule;
import io.clusterupgrade.upgrade.UpgradeWatcher;
import io.clusterupgrade.upgrade.plan.AckClusterUpgrade;
import io.clusterupgrade.upgrade.plan.CceClusterUpgrade;
import io.clusterupgrade.upgrade.plan.CssImageUpgrade;
import io.clusterupgrade.upgrade.plan.UpgradePlan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Simulated clusters of all services, and clients for them, in one thread and in virtual time. */
final class FleetFixture implements AutoCloseable {
    static final String CSS_VERSION = "7.10.2";
    static final String CCE_VERSION = "v1.31.6-r2";
    static final String ACK_VERSION = "1.33.3-aliyun.1";

    final VirtualClock clock = new VirtualClock();
    final CloudSimulator cloud;
    final FleetTime time = new FleetTime(clock);
    final InlineTransport transport = new InlineTransport();
    final CssClient css;
    final CceClient cce;
    final AckClient ack;

    FleetFixture() {
        cloud = CloudSimulator.builder().taskClock(clock).gatewayClock(clock).start();
        css = simulated(CssClient.builder()).build();
        cce = simulated(CceClient.builder()).build();
        ack = simulated(AckClient.builder()).build();
    }

    private <B extends ClientBuilder<B>> B simulated(B builder) {
        return builder.endpoint(cloud.endpoint())
                .projectId(Accounts.PROJECT_ID)
                .credentials(Credentials.accessKey(Accounts.ACCESS_KEY_ID, Accounts.SECRET_KEY))
                .transport(transport)
                .scheduler(time);
    }

    FleetClients clients() {
        return FleetClients.none()
                .withCss(account -> account.startsWith("unknown") ? null : css)
                .withCce(account -> cce)
                .withAck(account -> ack);
    }

    ClusterRef addCss() {
        return ClusterRef.css(
                "prod", cloud.css().addCluster(spec -> spec.version("7.6.2")).id());
    }

    ClusterRef addCce() {
        return ClusterRef.cce("prod", cloud.cce().addCluster(spec -> {}).id());
    }

    ClusterRef addAck() {
        return ClusterRef.ack("prod", cloud.ack().addCluster(spec -> {}).id());
    }

    /** Adds clusters of the three services in turn. */
    List<ClusterRef> addMixed(int count) {
        List<ClusterRef> clusters = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            clusters.add(i % 3 == 0 ? addCss() : i % 3 == 1 ? addCce() : addAck());
        }
        return clusters;
    }

    static UpgradePlan plan(ClusterRef cluster) {
        return switch (cluster.service()) {
            case CSS -> CssImageUpgrade.toVersion(CSS_VERSION);
            case CCE ->
                CceClusterUpgrade.toVersion(CCE_VERSION)
                        .withWorkFlow(false)
                        .withPreCheck(false)
                        .withSnapshot(false);
            case ACK -> AckClusterUpgrade.toVersion(ACK_VERSION).withCheck(false);
        };
    }

    /** Returns how many upgrades a cluster has seen. */
    int starts(ClusterRef cluster) {
        return switch (cluster.service()) {
            case CSS -> cloud.css().cluster(cluster.id()).tasks().size();
            case CCE -> cloud.cce().cluster(cluster.id()).tasks().size();
            case ACK -> cloud.ack().cluster(cluster.id()).tasks().all().size();
        };
    }

    /** Returns options for a run in one thread and in virtual time. */
    RunOptions options() {
        return RunOptions.defaults()
                .withScheduler(time)
                .withExecutor(Runnable::run)
                .withControlEvery(Duration.ofMinutes(1))
                .withWatcher(UpgradeWatcher.create(8, null))
                .withAwait(AwaitOptions.defaults().withSchedule(PollSchedule.every(Duration.ofMinutes(2))));
    }

    /** Lets time pass until a run has ended, and returns its report. */
    RolloutReport await(RolloutRun run) {
        while (!run.future().isDone()) {
            assertThat(time.runNext()).as("something is to come").isTrue();
        }
        return run.await();
    }

    /** Lets time pass. */
    void pass(Duration duration) {
        var end = time.now().plus(duration);
        while (time.now().isBefore(end) && time.runNext()) {
            assertThat(time.now()).isNotNull();
        }
    }

    @Override
    public void close() {
        css.close();
        cce.close();
        ack.close();
        transport.close();
        cloud.close();
    }
}
